package org.naulon.connectors.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.table.Row;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Sends the rows of a file through what takes them in, counts what they become and keeps the first ones to be shown. */
final class TrialRows implements RowTaker, RecordSink {
    private final CanonicalLayout layout;
    private final RowTaker taker;
    private final int most;
    private final List<ShownRow> shown = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private @Nullable Observation read;
    private long taken;
    private long rejected;

    TrialRows(CanonicalLayout layout, MappedTable table, int most) {
        this.layout = layout;
        this.taker = table.taker(this);
        this.most = most;
    }

    @Override
    public void take(Row row, Source source) throws IOException, BadRecord {
        read = null;
        taker.take(row, source);
        if (read != null && shown.size() < most) {
            shown.add(new ShownRow(source.position(), ReadFields.of(layout, row, read), null));
        }
    }

    @Override
    public void end() throws IOException {
        taker.end();
    }

    @Override
    public void rejection(Rejection rejection) {
        rejected++;
        if (shown.size() < most) {
            shown.add(new ShownRow(rejection.position(), Map.of(), rejection));
        } else if (rejections.size() < Trial.MOST_REJECTIONS) {
            rejections.add(rejection);
        }
    }

    @Override
    public void observation(Observation observation) {
        taken++;
        read = observation;
    }

    @Override
    public void statement(Statement statement) {
        // What a statement proves is shown where it is taken in.
    }

    Trial trial(Match match) {
        return new Trial(match, "", List.of(), shown, taken, rejections, rejected);
    }
}
