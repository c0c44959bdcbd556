package org.naulon.app.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.naulon.model.intake.Rejection;

/** Shows rejections in pieces and in their order, so that no more of them than one piece are held. */
final class ShownPieces {
    /** Most rejections of a piece. */
    static final int PIECE = 5000;

    private final Screen screen;
    private final List<Rejection> piece = new ArrayList<>();
    private boolean corrected;
    private boolean all = true;

    ShownPieces(Screen screen) {
        this.screen = screen;
    }

    /**
     * Adds one.
     *
     * @param isCorrected whether nobody needs to do anything about it any more
     * @return false when what came before it could not be shown, and nothing will be
     */
    boolean add(Rejection rejection, boolean isCorrected) throws IOException {
        if (piece.size() == PIECE || isCorrected != corrected) {
            show();
        }
        corrected = isCorrected;
        if (all) {
            piece.add(rejection);
        }
        return all;
    }

    /** Whether all of them could be shown; behind the first piece that could not, none is tried. */
    boolean end() throws IOException {
        show();
        return all;
    }

    private void show() throws IOException {
        all = all && (piece.isEmpty() || screen.show(List.copyOf(piece), corrected));
        piece.clear();
    }

    /** Where they are shown. */
    @FunctionalInterface
    interface Screen {
        /** Whether they could be. */
        boolean show(List<Rejection> rejections, boolean corrected) throws IOException;
    }
}
