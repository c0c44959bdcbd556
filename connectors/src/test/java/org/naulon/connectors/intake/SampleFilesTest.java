package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.reconcile.Reconciliation;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;

/**
 * Every public sample message against a golden table: file, then one line a record in reading order, with what was taken
 * or why not.
 */
class SampleFilesTest {
    @Test
    void everySampleFileEndsAsTheGoldenTableSays() throws Exception {
        Path samples = resource("/samples");
        List<String> table = new ArrayList<>();
        for (Path file : files(samples)) {
            table.add(samples.relativize(file).toString().replace('\\', '/'));
            lines(file).forEach(line -> table.add("  " + line));
        }
        String found = String.join("\n", table) + "\n";
        // To refresh the golden table: review this file and copy it over the other.
        Files.writeString(Path.of("target/samples.found.txt"), found);
        assertThat(found).isEqualTo(Files.readString(resource("/samples.golden.txt")));
    }

    private static List<Path> files(Path samples) throws IOException {
        try (Stream<Path> files = Files.walk(samples)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("SOURCES.md"))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }
    }

    private static List<String> lines(Path file) throws IOException {
        Taken taken = new Taken();
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Folder.BANK.reader(in, Profiles.shipped()).read(in, Taken.FILE, taken);
        } catch (BadRecord bad) {
            taken.rejection(bad.at(Taken.FILE, "byte 0"));
        }
        List<String> lines = new ArrayList<>();
        taken.observations().forEach(o -> lines.add(line(o)));
        taken.rejections().forEach(r -> lines.add(line(r)));
        taken.statements().forEach(s -> lines.add(line(s)));
        return lines;
    }

    private static String line(Observation o) {
        return String.join(
                " | ",
                o.source().position(),
                o.channel() + " " + o.status(),
                Reconciliation.unheld(o).nativeId(),
                o.at() + " " + o.precision(),
                o.amountMinor() + " " + o.currency()
                        + (o.receivedMinor() == 0 ? "" : " > " + o.receivedMinor() + " " + o.receivedCurrency()),
                party(o.payer()) + " -> " + party(o.payee()),
                o.sourceReference(),
                o.purpose());
    }

    private static String party(Party p) {
        return String.join("/", p.name(), p.account(), p.documentNumber(), p.city(), p.country(), p.agent());
    }

    private static String line(Rejection r) {
        return r.position() + " | " + r.reason() + " | " + r.message();
    }

    private static String line(Statement s) {
        return String.join(
                " | ",
                s.source().position(),
                s.account() + " " + s.reference() + " " + s.sequence(),
                s.openingMinor() + " +" + s.creditsMinor() + " -" + s.debitsMinor() + " = " + s.closingMinor() + " "
                        + s.currency(),
                s.entries() + " entries " + s.proof());
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(SampleFilesTest.class.getResource(name).toURI());
    }
}
