package org.naulon.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Signal;

/**
 * Makes findings about one subject into living reports, one per episode.
 *
 * <p>A pure function of the findings in the file: as long as the forms of each single signal arrive in their own order,
 * the findings of different signals may arrive in any order, and the last report and signals are the same, byte for byte.
 */
public final class ReportAssembler {
    private final Grading grading;
    private final ReportWriter writer;

    /** Assembles with the grading of the domain. */
    public ReportAssembler(Report.RulesetRef ruleset) {
        this(ruleset, Grading.DOMAIN);
    }

    public ReportAssembler(Report.RulesetRef ruleset, Grading grading) {
        this.grading = grading;
        this.writer = new ReportWriter(ruleset);
    }

    /** Takes up a finding, new or in a newer form, and says what changed. */
    public Filed take(SubjectFile file, Finding finding) {
        List<Episode> before = Episode.of(file.findings(), grading);
        file.put(finding);
        List<Episode> after = Episode.of(file.findings(), grading);
        SortedSet<String> superseded = filed(before);
        superseded.removeAll(filed(after));
        return new Filed(
                report(after, finding.signal().signalId()), changed(before, after), new ArrayList<>(superseded));
    }

    private @Nullable Report report(List<Episode> episodes, String signalId) {
        for (Episode episode : episodes) {
            if (episode.findings().stream().anyMatch(f -> f.signal().signalId().equals(signalId))) {
                return episode.isFiled() ? writer.report(episode) : null;
            }
        }
        throw new IllegalStateException("signal " + signalId + " is in no episode");
    }

    private static SortedSet<String> filed(List<Episode> episodes) {
        SortedSet<String> ids = new TreeSet<>();
        episodes.stream().filter(Episode::isFiled).map(Episode::reportId).forEach(ids::add);
        return ids;
    }

    private static List<Signal> changed(List<Episode> before, List<Episode> after) {
        Map<String, Signal> known = signals(before);
        return signals(after).values().stream()
                .filter(signal -> !signal.equals(known.get(signal.signalId())))
                .toList();
    }

    private static Map<String, Signal> signals(List<Episode> episodes) {
        Map<String, Signal> signals = new TreeMap<>();
        episodes.forEach(episode ->
                episode.findings().forEach(f -> signals.put(f.signal().signalId(), f.signal())));
        return signals;
    }
}
