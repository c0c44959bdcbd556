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
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;
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
        return new Transfer(
                id,
                Channel.BANK,
                status,
                "ref-" + id,
                at,
                TimePrecision.INSTANT,
                minor,
                "EUR",
                minor,
                payer,
                payee,
                "",
                "",
                "",
                "",
                "",
                false,
                List.of(source(id)));
    }

    /** A transfer by an exhibit that nobody could read for sure. */
    public static Transfer uncertain(Transfer transfer) {
        return new Transfer(
                transfer.id(),
                transfer.channel(),
                transfer.status(),
                transfer.sourceReference(),
                transfer.at(),
                transfer.precision(),
                transfer.amountMinor(),
                transfer.currency(),
                transfer.baseMinor(),
                transfer.payer(),
                transfer.payee(),
                transfer.releasedTo(),
                transfer.purposeCode(),
                transfer.purpose(),
                transfer.relationship(),
                transfer.token(),
                true,
                transfer.sources());
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
        return new Observation(
                Observation.Kind.TRANSFER,
                nativeId,
                book.isEmpty() ? Channel.BANK : Channel.HAWALA,
                status,
                "ref",
                at,
                TimePrecision.INSTANT,
                at,
                minor,
                "EUR",
                0,
                "",
                "",
                0,
                payer,
                payee,
                "",
                "",
                "",
                "",
                token,
                book,
                source(position));
    }
}
