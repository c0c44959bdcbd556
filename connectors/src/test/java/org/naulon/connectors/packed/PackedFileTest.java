package org.naulon.connectors.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.moneytransfer.MoneyTransferTable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.record.Taken;

class PackedFileTest {
    private static final String HEAD = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country\n";
    private static final String ROW = ",PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n";
    private static final String TWO = HEAD + "1" + ROW + "2" + ROW;

    @TempDir
    Path folder;

    private final Taken taken = new Taken();
    private final List<String> empty = new ArrayList<>();

    @Test
    void aFileMayBeAsLargeAsTheLimitAndNotAByteLarger() throws IOException, BadRecord {
        gunzip(Packing.gzip(TWO), limit(TWO.length()));
        assertThat(outcome()).containsExactly("taken gzip!line 2", "taken gzip!line 3");
    }

    @Test
    void beyondTheLimitTheRestIsOneRejectionWithTheRecordThatIsCut() throws IOException, BadRecord {
        gunzip(Packing.gzip(TWO), limit(TWO.length() - 1));
        assertThat(outcome()).containsExactly("taken gzip!line 2", "gzip!line 3 TOO_LARGE");
    }

    @Test
    void aFileOfManyEqualLinesIsStoppedByItsRatio() throws IOException, BadRecord {
        byte[] bomb = Packing.gzip(HEAD + ("7" + ROW).repeat(20_000));
        int rows = 1000;
        gunzip(bomb, new Limits(1L << 30, 1, HEAD.length() + rows * (ROW.length() + 1L), 10, 1000));
        assertThat(taken.observations()).hasSize(rows - 1);
        assertThat(taken.rejections())
                .extracting(bad -> bad.position() + " " + bad.reason() + " " + bad.message())
                .containsExactly(
                        "gzip!line 1001 TOO_LARGE the delivery unpacks to more than 1 times its size; the rest is not read");
    }

    @Test
    void whatStandsBeforeATearCounts() throws IOException, BadRecord {
        StringBuilder text = new StringBuilder(HEAD);
        Random names = new Random(5);
        for (int i = 1; i <= 3000; i++) {
            text.append(i).append(ROW.replace("Mariam", Long.toString(names.nextLong(), 36)));
        }
        byte[] whole = Packing.gzip(text.toString());
        gunzip(Arrays.copyOf(whole, whole.length / 2), Limits.HOUSE);
        int read = taken.observations().size();
        assertThat(read).isBetween(1000, 2000);
        assertThat(taken.rejections())
                .extracting(bad -> bad.position() + " " + bad.reason())
                .containsExactly("gzip!line " + (read + 2) + " MALFORMED");
    }

    @Test
    void theLastBytesOfGzipTellWhetherItIsWhole() throws IOException, BadRecord {
        byte[] whole = Packing.gzip(TWO);
        gunzip(Arrays.copyOf(whole, whole.length - 1), Limits.HOUSE);
        assertThat(outcome()).containsExactly("taken gzip!line 2", "gzip!line 3 MALFORMED");
    }

    @Test
    void whatOnlyBeginsLikeGzipIsRefused() {
        assertThatThrownBy(() -> gunzip(new byte[] {0x1F, (byte) 0x8B}, Limits.HOUSE))
                .isInstanceOf(BadRecord.class)
                .hasMessageStartingWith("no readable gzip");
    }

    @Test
    void everyRecordOfAnArchiveSaysInWhichEntryItStands() throws IOException, BadRecord {
        unzip(Packing.zip("july/a.csv", TWO, "b.csv", HEAD + "3" + ROW.replace("EUR", "EUX")), Limits.HOUSE);
        assertThat(outcome())
                .containsExactly("taken july/a.csv!line 2", "taken july/a.csv!line 3", "b.csv!line 2 UNKNOWN_CURRENCY");
    }

    @Test
    void aNameThatLeadsOutOfTheArchiveIsOnlyALabel() throws IOException, BadRecord {
        unzip(Packing.zip("../../etc/a.csv", TWO, "/tmp/\u202Eb\n.csv", HEAD + "3" + ROW), Limits.HOUSE);
        assertThat(outcome())
                .containsExactly(
                        "taken ../../etc/a.csv!line 2", "taken ../../etc/a.csv!line 3", "taken /tmp/ b .csv!line 2");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("archive"));
        }
    }

    @Test
    void namesInTheEncodingOfOldToolsAreRead() throws IOException, BadRecord {
        unzip(Packing.zip(Charset.forName("IBM437"), "relev\u00E9.csv", HEAD + "1" + ROW), Limits.HOUSE);
        assertThat(outcome()).containsExactly("taken relev\u00E9.csv!line 2");
    }

    @Test
    void allEntriesTogetherShareOneLimit() throws IOException, BadRecord {
        byte[] archive = Packing.zip("a.csv", TWO, "b.csv", TWO, "c.csv", TWO);
        unzip(archive, limit(2 * TWO.length() - 1));
        assertThat(outcome())
                .containsExactly(
                        "taken a.csv!line 2", "taken a.csv!line 3", "taken b.csv!line 2", "b.csv!line 3 TOO_LARGE");
    }

    @Test
    void aDamagedEntryDoesNotStopTheOthers() throws IOException, BadRecord {
        byte[] stored = Packing.zip("a.csv", TWO, "b.csv", HEAD + "3" + ROW);
        int local = 14;
        stored[local] ^= 1;
        int directory = new String(stored, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        stored[directory + 16] ^= 1;
        unzip(stored, Limits.HOUSE);
        assertThat(outcome()).containsExactly("taken a.csv!line 2", "taken b.csv!line 2", "a.csv!line 3 MALFORMED");
    }

    @Test
    void entriesThatShareANameAreRejectedBecauseNobodyCanTellThemApart() throws IOException, BadRecord {
        byte[] archive = Packing.replaced(Packing.zip("a.csv", TWO, "b.csv", HEAD + "3" + ROW), "b.csv", "a.csv");
        unzip(archive, Limits.HOUSE);
        assertThat(taken.rejections())
                .extracting(bad -> bad.position() + " " + bad.reason())
                .containsExactly("entry 1!byte 0 MALFORMED", "entry 2!byte 0 MALFORMED");
    }

    @Test
    void emptyArchivesFoldersAndEntriesAreNoRecords() throws IOException, BadRecord {
        unzip(Packing.zip(), Limits.HOUSE);
        unzip(Packing.zip("only/", ""), Limits.HOUSE);
        unzip(Packing.zip("none.csv", ""), Limits.HOUSE);
        gunzip(Packing.gzip(""), Limits.HOUSE);
        assertThat(empty).containsExactly("", "", "none.csv", "");
        assertThat(outcome()).isEmpty();
    }

    @Test
    void anArchiveMayHaveAsManyEntriesAsTheLimitAndNoneMore() throws IOException, BadRecord {
        Limits two = new Limits(1 << 20, 100, 1 << 20, 2, 1000);
        unzip(Packing.zip("a.csv", TWO, "b.csv", TWO), two);
        assertThat(taken.observations()).hasSize(4);
        byte[] three = Packing.zip("a.csv", TWO, "b.csv", TWO, "c.csv", TWO);
        assertThatThrownBy(() -> unzip(three, two)).hasMessage("an archive of 3 entries; at most 2");
    }

    @Test
    void aDirectoryBeyondTheLimitIsNotLoaded() throws IOException, BadRecord {
        byte[] archive = Packing.zip("a.csv", TWO);
        int directory = "a.csv".length() + 46;
        unzip(archive, new Limits(1 << 20, 100, 1 << 20, 2, directory));
        assertThat(taken.observations()).hasSize(2);
        assertThatThrownBy(() -> unzip(archive, new Limits(1 << 20, 100, 1 << 20, 2, directory - 1)))
                .isInstanceOf(BadRecord.class)
                .hasMessageStartingWith("an archive with a directory of more than");
    }

    @Test
    void aTornArchiveHasNoDirectoryAndIsRefusedWhole() throws IOException {
        byte[] whole = Packing.zip("a.csv", TWO);
        for (int length = 0; length < whole.length; length++) {
            byte[] torn = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> unzip(torn, Limits.HOUSE)).isInstanceOf(BadRecord.class);
        }
    }

    private static Limits limit(long unpacked) {
        return new Limits(unpacked, 1000, unpacked, 10, 1000);
    }

    private List<String> outcome() {
        List<String> all = new ArrayList<>();
        taken.observations().forEach(found -> all.add("taken " + found.source().position()));
        taken.rejections().forEach(bad -> all.add(bad.position() + " " + bad.reason()));
        return all;
    }

    private void gunzip(byte[] packed, Limits limits) throws IOException, BadRecord {
        new PackedFile(Taken.FILE, taken, limits)
                .gunzip("a.csv.gz", new ByteArrayInputStream(packed), packed.length, new Tables());
    }

    private void unzip(byte[] packed, Limits limits) throws IOException, BadRecord {
        Path file = Files.write(folder.resolve("archive"), packed);
        try (ZipArchive archive = ZipArchive.open(file, limits)) {
            new PackedFile(Taken.FILE, taken, limits).unzip(archive, new Tables());
        }
    }

    private final class Tables implements Entries {
        @Override
        public boolean read(String name, BufferedInputStream bytes, RecordSink sink) throws IOException {
            MoneyTransferTable.reader(Profiles.shipped()).read(bytes, Taken.FILE, sink);
            return true;
        }

        @Override
        public boolean tellsOfEveryRecord() {
            return true;
        }

        @Override
        public void empty(String label) {
            empty.add(label);
        }
    }
}
