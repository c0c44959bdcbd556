package org.naulon.rules.detect;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.naulon.model.context.Context;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.party.Resolution;
import org.naulon.model.path.CycleSearch;
import org.naulon.model.report.Filed;
import org.naulon.model.report.Report;
import org.naulon.model.report.ReportAssembler;
import org.naulon.model.report.SubjectFile;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.LivingSignals;
import org.naulon.model.signal.Signal;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Counts;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Settlement;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Judge;
import org.naulon.rules.Ruleset;

/**
 * The whole chain in memory: settle, profile, family, path, second look, assemble, one instant after the other, and at the start of
 * each day what the profiles kept for the end of the day before. The stream must give the same; a case of a rule is run by it.
 *
 * <p>Keeps everything and forgets nothing: it is meant for what fits into memory, and for showing that forgetting changes
 * nothing.
 */
public final class Detection implements AutoCloseable {
    /**
     * Order of the changes of one instant: as the records of each settle key brought them about, of one record first a transfer
     * that vanishes, then by the transfer's own time and id.
     */
    public static final Comparator<Change> CHANGES = Comparator.comparing(Change::version)
            .thenComparing((Change change) -> change.after() != null)
            .thenComparing(change -> subject(change).at())
            .thenComparing(change -> subject(change).id());

    private static final Comparator<Observation> RECORDS = Comparator.comparing(Observation::stateAt)
            .thenComparing(Observation::settleKey)
            .thenComparing(Observation::nativeId)
            .thenComparing(Observation::source)
            .thenComparing(Observation::status);

    /**
     * Order of the signals of one instant; total, because a batch sorts without keeping the order of arrival. The forms of one
     * signal follow each other: it never loses evidence, stops counting or grows weaker.
     */
    public static final Comparator<Signal> SIGNALS = Comparator.comparing(Signal::ruleId)
            .thenComparing(Signal::signalId)
            .thenComparing(signal -> signal.transferIds().size())
            .thenComparing(Signal::counts)
            .thenComparing(Signal::strength)
            .thenComparing(Signal::to)
            .thenComparing(Signal::toString);

    /** Order of the findings of one instant: that of their signals. */
    public static final Comparator<Finding> FINDINGS =
            Comparator.comparing(Finding::signal, SIGNALS).thenComparing(Finding::toString);

    private final Settlement settlement;
    private final Judge judge;
    private final ReportAssembler assembler;
    private final Cycles cycles;
    private final Map<String, List<Observation>> observations = new TreeMap<>();
    private final Map<String, Profile> profiles = new TreeMap<>();
    private final SortedSet<String> waiting = new TreeSet<>();
    private final Map<String, Family> families = new TreeMap<>();
    private final Map<String, SecondLook> looks = new TreeMap<>();
    private final Map<String, SubjectFile> files = new TreeMap<>();
    private final Map<String, Transfer> transfers = new TreeMap<>();
    private final Map<String, Signal> signals = new TreeMap<>();
    private final Map<String, Report> reports = new TreeMap<>();

    public Detection(Ruleset ruleset, Context context) {
        settlement = new Settlement(ruleset.rates(context), new Resolution(context));
        judge = new Judge(ruleset, context);
        assembler = new ReportAssembler(ruleset.ref());
        cycles = new Cycles(new CycleSearch(ruleset.cycleBounds()), new LivingSignals());
    }

    /**
     * What came out, each list in the order of its ids.
     *
     * @param counts how the records counted
     */
    public record Result(Counts counts, List<Transfer> transfers, List<Signal> signals, List<Report> reports) {}

    /** Takes in records in any order and yields what stands at the end. */
    public Result run(Collection<Observation> records) {
        TreeMap<Instant, List<Observation>> instants = new TreeMap<>();
        records.stream().sorted(RECORDS).forEach(record -> instants.computeIfAbsent(
                        record.stateAt(), at -> new ArrayList<>())
                .add(record));
        while (!instants.isEmpty()) {
            Instant now = instants.firstKey();
            instant(now, instants.remove(now));
            if (!waiting.isEmpty()) {
                instants.putIfAbsent(now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS), List.of());
            }
        }
        Counts counts = observations.values().stream().map(Settlement::counts).reduce(Counts.NONE, Counts::plus);
        return new Result(
                counts, List.copyOf(transfers.values()), List.copyOf(signals.values()), List.copyOf(reports.values()));
    }

    @Override
    public void close() {
        judge.close();
    }

    private void instant(Instant now, List<Observation> records) {
        List<Change> changes = new ArrayList<>();
        records.forEach(record -> settle(record, changes));
        changes.sort(CHANGES);
        List<Finding> findings = new ArrayList<>();
        if (now.equals(now.truncatedTo(ChronoUnit.DAYS))) {
            waiting.forEach(party -> findings.addAll(profiles.get(party).endOfDay(judge)));
            waiting.clear();
        }
        List<OfficialLink> links = new ArrayList<>();
        List<FamilyPayment> met = new ArrayList<>();
        for (Map.Entry<String, List<Change>> party : grouped(changes).entrySet()) {
            Profile profile = profiles.computeIfAbsent(
                    party.getKey(), id -> new Profile(new PartyHistory(id), new LivingSignals()));
            for (Change change : party.getValue()) {
                findings.addAll(profile.take(change, judge));
                links.addAll(profile.links(change, judge));
                met.addAll(profile.familyPayments(change, judge));
            }
            if (profile.hasMoreToSay()) {
                waiting.add(party.getKey());
            }
        }
        met.sort(FamilyPayment.ORDER);
        met.forEach(payment -> findings.addAll(
                families.computeIfAbsent(payment.place(), Family::at).take(payment, judge)));
        List<Finding> corruption = lookAgain(findings, links);
        changes.forEach(change -> findings.addAll(cycles.take(change, judge)));
        findings.addAll(corruption);
        findings.sort(FINDINGS);
        findings.forEach(this::file);
    }

    private void settle(Observation record, List<Change> changes) {
        List<Observation> seen = observations.computeIfAbsent(record.settleKey(), key -> new ArrayList<>(1));
        for (Change change : settlement.changes(seen, record)) {
            if (change.after() == null) {
                transfers.remove(subject(change).id());
            } else {
                transfers.put(subject(change).id(), change.after());
            }
            changes.add(change);
        }
        seen.add(record);
    }

    private List<Finding> lookAgain(List<Finding> findings, List<OfficialLink> links) {
        List<Finding> corruption = new ArrayList<>();
        findings.stream()
                .map(Finding::signal)
                .filter(Detection::maySupportCorruption)
                .sorted(SIGNALS)
                .forEach(signal ->
                        corruption.addAll(look(signal.subject().partyId()).take(signal, judge)));
        links.stream()
                .sorted(Comparator.comparing(
                                (OfficialLink link) -> link.path().get(0).id())
                        .thenComparing(link -> link.credit().id()))
                .forEach(link -> corruption.addAll(look(link.source().id()).take(link, judge)));
        return corruption;
    }

    private SecondLook look(String partyId) {
        return looks.computeIfAbsent(partyId, id -> new SecondLook());
    }

    private void file(Finding finding) {
        SubjectFile file = files.computeIfAbsent(finding.signal().subject().partyId(), id -> new SubjectFile());
        Filed filed = assembler.take(file, finding);
        filed.supersededReportIds().forEach(reports::remove);
        if (filed.report() != null) {
            reports.put(filed.report().reportId(), filed.report());
        }
        filed.signals().forEach(signal -> signals.put(signal.signalId(), signal));
    }

    private static Map<String, List<Change>> grouped(List<Change> changes) {
        Map<String, List<Change>> byParty = new TreeMap<>();
        for (Change change : changes) {
            change.parties().forEach(party -> byParty.computeIfAbsent(party, id -> new ArrayList<>())
                    .add(change));
        }
        return byParty;
    }

    private static Transfer subject(Change change) {
        Transfer after = change.after();
        Transfer before = change.before();
        return after != null ? after : Objects.requireNonNull(before);
    }

    /** COR-01 rests on signals of smuggling and hawala (domain A.3). */
    public static boolean maySupportCorruption(Signal signal) {
        String rule = signal.ruleId();
        return rule.startsWith("SMG-") || rule.startsWith("HAW-");
    }
}
