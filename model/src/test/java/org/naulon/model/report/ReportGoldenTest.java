package org.naulon.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.naulon.model.Samples.day;
import static org.naulon.model.Samples.finding;
import static org.naulon.model.Samples.suppressed;
import static org.naulon.model.Samples.transfer;
import static org.naulon.model.Samples.withRaise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.model.Golden;
import org.naulon.model.Samples;
import org.naulon.model.journal.Json;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Severity;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.Transfer;

class ReportGoldenTest {
    private static Report report() {
        Party collector = new Party("S", "Karim Collector", "ACCS", "", "", "", "", "", "Grande-Synthe", "FR", "", "");
        Party payer = new Party("P1", "Zahra", "", "+447700900001", "", "", "", "", "Leeds", "GB", "", "");
        List<Transfer> evidence = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            evidence.add(transfer("t" + i, day(i), payer, collector, 345_000 + i, Status.PAID));
        }
        ReportAssembler assembler = new ReportAssembler(new Report.RulesetRef("1.0.0", "0".repeat(64)));
        SubjectFile file = new SubjectFile();
        assembler.take(
                file, withRaise(finding("s-2", "SMG-02", Severity.MEDIUM, 0.9, evidence), "SMG-01", Severity.HIGH));
        assembler.take(
                file,
                suppressed(
                        finding(
                                "s-3",
                                "LAU-01",
                                Severity.HIGH,
                                0.9,
                                List.of(Samples.transfer("u", day(2), "X", "S", 5))),
                        "PAYROLL"));
        return assembler
                .take(file, finding("s-1", "SMG-01", Severity.HIGH, 0.75, evidence))
                .report();
    }

    @Test
    void the_report_is_the_reviewed_one() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.write(Json.line(report()));
        line.write('\n');
        Golden.assertSame("report/report.ndjson", line.toByteArray());
    }

    @Test
    void the_fields_are_those_of_the_contract_in_its_order() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Json.line(report()));

        assertThat(names(json))
                .containsExactly(
                        "schemaVersion",
                        "reportId",
                        "grade",
                        "score",
                        "subject",
                        "signals",
                        "parties",
                        "transfers",
                        "routes",
                        "corridors",
                        "totalsMinor",
                        "firstEventAt",
                        "lastEventAt",
                        "counterEvidence",
                        "narrative",
                        "ruleset",
                        "status");
        assertThat(names(json.get("subject"))).containsExactly("partyId", "names", "accounts", "identifiers", "role");
        assertThat(names(json.get("signals").get(0)))
                .containsExactly(
                        "ruleId",
                        "ruleVersion",
                        "severity",
                        "strength",
                        "weight",
                        "from",
                        "to",
                        "explanation",
                        "measures",
                        "transferIds");
        assertThat(names(json.get("parties").get(0)))
                .containsExactly("partyId", "name", "role", "suspected", "protected");
        assertThat(names(json.get("transfers").get(0)))
                .containsExactly(
                        "transferId",
                        "channel",
                        "sourceReference",
                        "at",
                        "amountMinor",
                        "currency",
                        "payerPartyId",
                        "payeePartyId",
                        "sources");
        assertThat(names(json.get("transfers").get(0).get("sources").get(0)))
                .containsExactly("sha256", "position", "file");
        assertThat(names(json.get("counterEvidence").get(0))).containsExactly("kind", "explanation");
        assertThat(names(json.get("ruleset"))).containsExactly("version", "sha256");
        assertThat(json.get("status").asText()).isEqualTo("NEW");
    }

    @Test
    void a_report_reads_back_as_it_was() throws IOException {
        assertThat(Json.read(Json.line(report()), Report.class)).isEqualTo(report());
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
