package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.Statement;
import org.naulon.model.journal.Json;
import org.naulon.model.transfer.Source;

class ReceiptIndexTest {
    @TempDir
    Path folder;

    private Receipts receipts;
    private Path index;

    @BeforeEach
    void keepThree() throws IOException {
        receipts = new Receipts(folder.resolve("receipts"));
        index = folder.resolve("receipts/index.jsonl");
        Files.createDirectories(folder.resolve("statements"));
        keep("bank-aa1", 1);
        keep("bank-ab2", 2);
        keep("hawala-ac3", 3);
        state("bank-aa1", 2);
    }

    @Test
    void anIndexIsWrittenOnlyForMoreReceiptsThanAreOpenedAnyway() throws IOException {
        assertThat(read(3)).containsExactly("bank-aa1 1 2", "bank-ab2 2 0", "hawala-ac3 3 0");
        assertThat(index).doesNotExist();
        assertThat(read(2)).containsExactly("bank-aa1 1 2", "bank-ab2 2 0", "hawala-ac3 3 0");
        assertThat(index).content().hasLineCount(3);
    }

    @Test
    void whatTheIndexHasIsNotOpened() throws IOException {
        read(0);
        Path receipt = receipts.file("bank-ab2");
        FileTime written = Files.getLastModifiedTime(receipt);
        Files.writeString(receipt, "x".repeat((int) Files.size(receipt)));
        Files.setLastModifiedTime(receipt, written);
        Files.delete(folder.resolve("statements/bank-aa1.jsonl"));

        assertThat(read(0)).containsExactly("bank-aa1 1 2", "bank-ab2 2 0", "hawala-ac3 3 0");
    }

    @Test
    void receiptsThatCameChangedOrWentSinceAreToldAsTheyAreNow() throws IOException {
        read(0);
        keep("bank-ad4", 4);
        keep("bank-ab2", 7777);
        Files.delete(receipts.file("bank-aa1"));

        assertThat(read(2)).containsExactly("hawala-ac3 3 0", "bank-ab2 7777 0", "bank-ad4 4 0");
        assertThat(index).as("two of four are not worth a new one").content().hasLineCount(3);
        assertThat(read(1)).containsExactly("hawala-ac3 3 0", "bank-ab2 7777 0", "bank-ad4 4 0");
        assertThat(index).content().hasLineCount(3).contains("bank-ad4").doesNotContain("bank-aa1");
        assertThat(read(0)).containsExactly("hawala-ac3 3 0", "bank-ab2 7777 0", "bank-ad4 4 0");
    }

    @Test
    void anIndexThatSomebodyHasSpoiltIsMadeAnew() throws IOException {
        read(0);
        String whole = Files.readString(index);
        for (String spoilt : List.of("{\"torn", "{}\n", "\n", whole + "null\n", whole + whole, "\uFFFF\u0000")) {
            Files.writeString(index, spoilt);
            assertThat(read(0)).as(spoilt).containsExactlyInAnyOrder("bank-aa1 1 2", "bank-ab2 2 0", "hawala-ac3 3 0");
        }
        Files.write(index, new byte[] {(byte) 0xC3, '\n'});
        assertThat(read(0)).hasSize(3);
        assertThat(index).hasContent(whole);
    }

    @Test
    void statementsOfALargeDeliveryAreReadWhereTheyAre() throws IOException {
        state("bank-aa1", ReceiptIndex.MOST_STATEMENTS);
        state("bank-ab2", ReceiptIndex.MOST_STATEMENTS + 1);
        read(0);
        Files.delete(folder.resolve("statements/bank-aa1.jsonl"));
        state("bank-ab2", 5);

        assertThat(read(0)).containsExactly("bank-aa1 1 100", "bank-ab2 2 5", "hawala-ac3 3 0");
    }

    @Test
    void statementsThatAreNoneAreNotPassedOver() throws IOException {
        state("bank-aa1", ReceiptIndex.MOST_STATEMENTS + 1);
        read(0);
        Files.writeString(folder.resolve("statements/bank-aa1.jsonl"), "{\"torn");

        assertThatThrownBy(() -> read(0))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("bank-aa1.jsonl holds something else than statements");
    }

    /** File, records and statements of each. */
    private List<String> read(int mostOpened) throws IOException {
        List<String> told = new ArrayList<>();
        new ReceiptIndex(receipts, folder.resolve("receipts"), folder.resolve("statements"), mostOpened)
                .each((kept, statements) ->
                        told.add(kept.file() + " " + kept.receipt().read() + " " + statements.size()));
        return told;
    }

    private void keep(String label, long read) throws IOException {
        SourceHealth.Delivered delivered =
                new SourceHealth.Delivered(1, read, null, null, 0, null, null, null, null, Map.of());
        receipts.keep(label, new Receipts.Kept(label, 1, new Receipt("00", read, read, 0, 0), delivered));
    }

    private void state(String label, int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Source source = new Source("00", "message " + i, label);
            Statement statement = new Statement("NL1", "R", String.valueOf(i), "EUR", 1L, 1L, 0, 0, 0, source);
            lines.append(new String(Json.line(statement), StandardCharsets.UTF_8))
                    .append('\n');
        }
        Files.writeString(folder.resolve("statements").resolve(label + ".jsonl"), lines);
    }
}
