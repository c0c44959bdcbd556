package org.naulon.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.naulon.connectors.mapping.Match;
import org.naulon.connectors.mapping.ShownRow;
import org.naulon.connectors.mapping.Trial;
import org.naulon.model.intake.Rejection;

/** What {@code naulon mapping try} prints. */
final class TrialPage {
    /** Profiles that are shown, those that know at least half as many headings as the nearest one. */
    private static final int MOST_NEAR = 3;

    private final PrintWriter out;

    TrialPage(PrintWriter out) {
        this.out = out;
    }

    void print(Trial trial, boolean workbook) {
        Match match = trial.match();
        if (match == null) {
            refusal(trial);
            return;
        }
        out.printf("profile          %s %s (%s)%n", match.profile(), match.version(), match.layout());
        String form = match.delimiter() == '\t' ? "tab" : "'" + match.delimiter() + "'";
        out.printf(
                "file             %s, %d %s before the header%n",
                workbook ? "workbook" : match.encoding() + ", fields divided by " + form,
                match.headerRow(),
                match.headerRow() == 1 ? "row" : "rows");
        out.printf("unmapped columns %s%n", list(match.unmapped()));
        // What a row shows without a column comes from the profile.
        out.printf(
                "not given        %s%n",
                list(match.notGiven().stream()
                        .filter(field -> trial.rows().stream()
                                .noneMatch(row -> row.fields().containsKey(field)))
                        .toList()));
        trial.rows().forEach(this::row);
        out.printf("taken %d, rejected %d%n", trial.taken(), trial.rejected());
        trial.rejections().forEach(bad -> out.printf("  %s  %s  %s%n", bad.position(), bad.reason(), bad.message()));
    }

    private void row(ShownRow row) {
        Rejection rejection = row.rejection();
        if (rejection != null) {
            out.printf("%s  REJECTED  %s  %s%n", row.position(), rejection.reason(), rejection.message());
            return;
        }
        out.println(row.position());
        for (Map.Entry<String, String> field : row.fields().entrySet()) {
            out.printf("  %-22s %s%n", field.getKey(), field.getValue());
        }
    }

    private void refusal(Trial trial) {
        out.println("no profile: " + trial.refusal());
        int most = trial.nearest().isEmpty() ? 0 : trial.nearest().get(0).known();
        trial.nearest().stream()
                .filter(near -> near.known() * 2 >= most)
                .limit(MOST_NEAR)
                .forEach(near -> out.printf(
                        "  %-24s knows %d of %d headings, lacks %s%n",
                        near.profile(), near.known(), near.headings().size(), list(near.missing())));
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
