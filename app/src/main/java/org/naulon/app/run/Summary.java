package org.naulon.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.naulon.model.intake.SourceHealth;

/**
 * {@code summary.json} (contracts section 2): what became of every record and what was found.
 *
 * @param read records read, and those that the journal held before; always {@code accepted + duplicates + rejected}
 * @param earlier records of the journal beside those of this inbox: what it held before the run, and lines that a broker
 *     which broke down has taken twice; 0 unless it is kept elsewhere than beside the results
 * @param corrected how many of the rejected records somebody has given a corrected one for; that one is a record of its own
 * @param perRule signals by rule, with those that were suppressed; adds up to {@code signals}
 * @param perChannel transfers, by channel
 * @param undetermined how often a rule could not tell because data was missing, by rule
 * @param emptyFiles files with nothing in them, without a byte or with a header only, by path below the inbox
 * @param sources how well each folder of the inbox delivered; what they have read and rejected adds up to the whole without
 *     the earlier ones, and so do accepted and duplicates, which are null when there are earlier ones
 */
public record Summary(
        long read,
        long accepted,
        long duplicates,
        long rejected,
        long earlier,
        long corrected,
        long transfers,
        long parties,
        long signals,
        long reports,
        Map<String, Long> perRule,
        Map<String, Long> perChannel,
        Map<String, Long> undetermined,
        List<String> emptyFiles,
        List<SourceHealth> sources) {

    /**
     * @throws IllegalStateException when a record vanished, which is a bug
     */
    public Summary {
        if (earlier < 0) {
            throw new IllegalStateException("the journal gave " + -earlier + " records less than went into it");
        }
        if (accepted + duplicates + rejected != read) {
            throw new IllegalStateException("records do not add up: accepted " + accepted + " + duplicates "
                    + duplicates + " + rejected " + rejected + " is not read " + read);
        }
        for (SourceHealth source : sources) {
            if (earlier == 0 && !source.total().addsUp()) {
                throw new IllegalStateException(
                        "records of a source do not add up: " + source.folder() + " " + source.total());
            }
        }
    }

    /** The lines that a run prints. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "accepted %d + duplicates %d + rejected %d = read %d".formatted(accepted, duplicates, rejected, read));
        if (earlier > 0) {
            lines.add("%d of the records read stood in the journal beside those of this inbox".formatted(earlier));
        }
        if (corrected > 0) {
            lines.add("%d of the rejected records are corrected".formatted(corrected));
        }
        lines.add("transfers %d, parties %d, signals %d, reports %d".formatted(transfers, parties, signals, reports));
        return List.copyOf(lines);
    }
}
