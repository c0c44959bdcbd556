package org.naulon.model.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Signal;
import org.naulon.model.signal.Subject;
import org.naulon.model.signal.Text;
import org.naulon.model.transfer.Transfer;

/** Writes an episode as the document of contracts section 2; every list in its fixed order. */
final class ReportWriter {
    private static final String NEW = "NEW";

    private final Report.RulesetRef ruleset;

    ReportWriter(Report.RulesetRef ruleset) {
        this.ruleset = ruleset;
    }

    Report report(Episode episode) {
        List<Finding> counting = episode.counting();
        List<Transfer> evidence = evidence(counting);
        List<Finding> all = episode.findings();
        Subject subject = Parties.subject(all);
        List<Report.PartyView> parties = Parties.of(subject, counting, evidence);
        SortedMap<String, Long> totals = new TreeMap<>();
        // What was sent back is listed among the transfers and is no money that the subject had.
        evidence.stream()
                .filter(t -> t.status().moved())
                .forEach(t -> totals.merge(t.currency(), t.amountMinor(), ReportWriter::plus));
        List<String> corridors = corridors(evidence);
        SortedSet<String> routes = new TreeSet<>();
        counting.forEach(f -> routes.addAll(f.routes()));
        List<Report.CounterEvidence> against = against(all, evidence);
        return new Report(
                Report.SCHEMA_VERSION,
                episode.reportId(),
                Objects.requireNonNull(episode.assessment().grade()),
                episode.assessment().score(),
                subject,
                counting.stream().map(f -> view(f.signal())).toList(),
                parties,
                evidence.stream().map(ReportWriter::view).toList(),
                List.copyOf(routes),
                corridors,
                Collections.unmodifiableSortedMap(totals),
                episode.first(),
                episode.last(),
                against,
                new Narrative(episode, subject, parties, evidence, totals, routes, corridors, against).text(),
                ruleset,
                NEW);
    }

    /** All transfers that prove something, once each, in time order; of two forms the one with more sources. */
    private static List<Transfer> evidence(List<Finding> findings) {
        Map<String, Transfer> byId = new TreeMap<>();
        findings.forEach(f -> f.evidence().forEach(t -> byId.merge(t.id(), t, ReportWriter::laterForm)));
        List<Transfer> evidence = new ArrayList<>(byId.values());
        evidence.sort(Transfer.BY_TIME);
        return evidence;
    }

    /** Two findings may have seen one transfer before and after a further record enriched it. */
    private static Transfer laterForm(Transfer one, Transfer other) {
        // Mostly it is one and the same, and the text of a record is dear.
        if (one.equals(other)) {
            return one;
        }
        int bySources = Integer.compare(one.sources().size(), other.sources().size());
        int byStatus = bySources != 0 ? bySources : one.status().compareTo(other.status());
        int order = byStatus != 0 ? byStatus : one.toString().compareTo(other.toString());
        return order >= 0 ? one : other;
    }

    private static List<String> corridors(List<Transfer> evidence) {
        SortedSet<String> corridors = new TreeSet<>();
        for (Transfer transfer : evidence) {
            String from = transfer.payer().country();
            String to = transfer.payee().country();
            if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
                corridors.add(from + "-" + to);
            }
        }
        return List.copyOf(corridors);
    }

    private static List<Report.CounterEvidence> against(List<Finding> findings, List<Transfer> evidence) {
        SortedSet<Report.CounterEvidence> against = new TreeSet<>(Comparator.comparing(Report.CounterEvidence::kind)
                .thenComparing(c -> c.explanation().en())
                .thenComparing(c -> c.explanation().fr()));
        for (Finding finding : findings) {
            finding.innocent().forEach((kind, text) -> against.add(new Report.CounterEvidence(kind, text)));
            for (String reason : finding.signal().suppressedBy()) {
                if (!finding.innocent().containsKey(reason)) {
                    String rule = finding.signal().ruleId();
                    against.add(new Report.CounterEvidence(
                            reason,
                            new Text(
                                    Phrases.ENGLISH.say("against.suppressed", rule, reason),
                                    Phrases.FRENCH.say("against.suppressed", rule, reason))));
                }
            }
        }
        doubtful(evidence).ifPresent(against::add);
        return List.copyOf(against);
    }

    /** How much of the evidence was copied by somebody who was not sure. */
    private static Optional<Report.CounterEvidence> doubtful(List<Transfer> evidence) {
        int uncertain = (int) evidence.stream().filter(Transfer::uncertain).count();
        if (uncertain == 0) {
            return Optional.empty();
        }
        return Optional.of(new Report.CounterEvidence(
                "uncertainTranscription",
                new Text(
                        Phrases.ENGLISH.say("against.uncertain", Phrases.ENGLISH.count("transfers", uncertain)),
                        Phrases.FRENCH.say("against.uncertain", Phrases.FRENCH.count("transfers", uncertain)))));
    }

    /** A sum beyond a long stays at the greatest long: the report must still reach its reader. */
    private static long plus(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private static Report.SignalView view(Signal signal) {
        return new Report.SignalView(
                signal.ruleId(),
                signal.ruleVersion(),
                signal.severity(),
                signal.strength(),
                signal.weight(),
                signal.from(),
                signal.to(),
                signal.explanation(),
                signal.measures(),
                signal.transferIds());
    }

    private static Report.TransferView view(Transfer transfer) {
        return new Report.TransferView(
                transfer.id(),
                transfer.channel(),
                transfer.sourceReference(),
                transfer.at(),
                transfer.amountMinor(),
                transfer.currency(),
                transfer.payer().id(),
                transfer.payee().id(),
                transfer.sources());
    }
}
