package org.naulon.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Role;
import org.naulon.model.signal.Severity;
import org.naulon.model.signal.Signal;
import org.naulon.model.signal.Subject;
import org.naulon.model.signal.Text;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.Transfer;

/** Small values that the tests of the model share. */
public final class Samples {
    public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private Samples() {}

    public static Instant day(long days) {
        return START.plusSeconds(days * 86_400);
    }

    public static Party party(String id) {
        return new Party(id, "Name " + id, "ACC" + id, "", "", "", "", "", "Lyon", "FR", "", "");
    }

    public static Party named(String name) {
        return new Party("", name, "", "", "", "", "", "", "", "", "", "");
    }

    public static Transfer transfer(String id, Instant at, String payer, String payee, long minor) {
        return transfer(id, at, party(payer), party(payee), minor, Status.PAID);
    }

    public static Transfer transfer(String id, Instant at, Party payer, Party payee, long minor, Status status) {
        return TestTransfer.of(id)
                .in(status)
                .at(at)
                .euro(minor)
                .between(payer, payee)
                .seen(source(id))
                .made();
    }

    public static Source source(String position) {
        return new Source("ab".repeat(32), position, "bank/a.xml");
    }

    /** A signal of a rule about party S with its evidence. */
    public static Finding finding(
            String signalId, String ruleId, Severity severity, double strength, List<Transfer> evidence) {
        return new Finding(
                new Signal(
                        signalId,
                        ruleId,
                        "1.0.0",
                        new Subject("S", List.of("Name S"), List.of("ACCS"), List.of("account:ACCS"), Role.ORGANISER),
                        severity,
                        strength,
                        severity.weight(),
                        evidence.get(0).at(),
                        evidence.get(evidence.size() - 1).at(),
                        new Text("Several payers paid one party.", "Plusieurs payeurs ont payé une partie."),
                        Map.of("distinctPayers", 12),
                        evidence.stream().map(Transfer::id).toList(),
                        evidence.stream().map(Transfer::sourceReference).toList(),
                        List.of(),
                        null),
                "S",
                evidence,
                List.of("R-CHAN"),
                Role.FAMILY,
                Map.of(),
                Map.of());
    }

    public static Finding suppressed(Finding finding, String... reasons) {
        Signal s = finding.signal();
        return finding.with(new Signal(
                s.signalId(),
                s.ruleId(),
                s.ruleVersion(),
                s.subject(),
                s.severity(),
                s.strength(),
                s.weight(),
                s.from(),
                s.to(),
                s.explanation(),
                s.measures(),
                s.transferIds(),
                s.sourceReferences(),
                List.of(reasons),
                null));
    }

    public static Finding withRaise(Finding finding, String companion, Severity severity) {
        return new Finding(
                finding.signal(),
                finding.key(),
                finding.evidence(),
                finding.routes(),
                finding.counterpartRole(),
                Map.of(companion, severity),
                finding.innocent());
    }

    public static Observation observation(String nativeId, Status status, Instant at, String position) {
        return observation(nativeId, status, at, named("Ali Payer"), named("Omar Payee"), 120_000, "", "", position);
    }

    public static Observation observation(
            String nativeId,
            Status status,
            Instant at,
            Party payer,
            Party payee,
            long minor,
            String token,
            String book,
            String position) {
        TestObservation observation = TestObservation.of(nativeId)
                .in(status, at)
                .amount(minor, "EUR")
                .between(payer, payee)
                .seen(source(position));
        return book.isEmpty()
                ? observation.made()
                : observation.hawala(token, book).made();
    }
}
