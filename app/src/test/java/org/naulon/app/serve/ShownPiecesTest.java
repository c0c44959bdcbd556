package org.naulon.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;

class ShownPiecesTest {
    private static final Rejection REJECTION = new Rejection("a", "line 1", "", RejectReason.MALFORMED, "b");

    private final List<String> shown = new ArrayList<>();

    @Test
    void aPieceIsFullAtItsMostAndNotBefore() throws IOException {
        ShownPieces pieces = pieces(true);
        add(pieces, ShownPieces.PIECE, false);
        assertThat(shown).isEmpty();
        add(pieces, 1, false);
        assertThat(shown).containsExactly("5000 false");
        assertThat(pieces.end()).isTrue();
        assertThat(shown).containsExactly("5000 false", "1 false");
    }

    @Test
    void whatIsCorrectedIsAPieceOfItsOwnInItsOrder() throws IOException {
        ShownPieces pieces = pieces(true);
        add(pieces, 2, true);
        add(pieces, 3, false);
        add(pieces, 1, true);
        assertThat(pieces.end()).isTrue();
        assertThat(shown).containsExactly("2 true", "3 false", "1 true");
        assertThat(pieces(true).end()).as("nothing to show").isTrue();
    }

    @Test
    void behindAPieceThatCouldNotBeShownNoneIsTried() throws IOException {
        ShownPieces pieces = pieces(false);
        add(pieces, 2, true);
        assertThat(pieces.add(REJECTION, true)).as("in the same piece").isTrue();
        assertThat(pieces.add(REJECTION, false)).as("behind it").isFalse();
        assertThat(pieces.end()).isFalse();
        assertThat(shown).containsExactly("3 true");
    }

    private ShownPieces pieces(boolean answers) {
        return new ShownPieces((piece, corrected) -> {
            shown.add(piece.size() + " " + corrected);
            return answers;
        });
    }

    private static void add(ShownPieces pieces, int times, boolean corrected) throws IOException {
        for (int i = 0; i < times; i++) {
            pieces.add(REJECTION, corrected);
        }
    }
}
