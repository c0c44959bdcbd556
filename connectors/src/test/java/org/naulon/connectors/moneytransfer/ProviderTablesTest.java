package org.naulon.connectors.moneytransfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.mojaloop.TransferMessages;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.Rejection;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.TimePrecision;

/** A file in every provider's layout against a golden table: profile, unmapped columns, then one line a record. */
class ProviderTablesTest {
    @Test
    void everyProvidersFileIsReadAsTheGoldenTableSays() throws Exception {
        Path folder = Path.of(ProviderTablesTest.class.getResource("/mapping").toURI());
        List<String> table = new ArrayList<>();
        for (Path file : files(folder)) {
            table.add(file.getFileName().toString());
            lines(file).forEach(line -> table.add("  " + line));
        }
        String found = String.join("\n", table) + "\n";
        // To refresh the golden table: review this file and copy it over the other.
        Files.writeString(Path.of("target/mapping.found.txt"), found);
        assertThat(found).isEqualTo(Files.readString(folder.resolve("../mapping.golden.txt")));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        RecordReader reader = file.toString().endsWith(".json")
                ? new TransferMessages()
                : MoneyTransferTable.reader(Profiles.shipped());
        Taken taken = Taken.from(reader, Files.readAllBytes(file));
        List<String> lines = new ArrayList<>(taken.tables());
        taken.observations().forEach(o -> lines.add(line(o)));
        taken.rejections().forEach(r -> lines.add(line(r)));
        taken.statements().forEach(s -> lines.add(s.proof() + " " + s));
        return lines;
    }

    private static String line(Observation o) {
        return String.join(
                " | ",
                o.source().position(),
                o.channel() + " " + o.status(),
                o.nativeId(),
                o.precision() == TimePrecision.DAY ? o.at().toString().substring(0, 10) : o.at().toString(),
                o.amountMinor() + " " + o.currency()
                        + (o.receivedMinor() == 0 ? "" : " > " + o.receivedMinor() + " " + o.receivedCurrency())
                        + (o.rate().isEmpty() ? "" : " @ " + o.rate())
                        + (o.feeMinor() == 0 ? "" : " fee " + o.feeMinor()),
                party(o.payer()) + " -> " + party(o.payee()),
                o.sourceReference(),
                o.purpose());
    }

    private static String party(Party p) {
        return String.join(
                "/",
                p.name(),
                p.account(),
                p.phone(),
                p.documentType() + p.documentNumber(),
                p.birthDate(),
                p.city(),
                p.country(),
                p.agent());
    }

    private static String line(Rejection r) {
        return r.position() + " | " + r.reason() + " | " + r.message();
    }
}
