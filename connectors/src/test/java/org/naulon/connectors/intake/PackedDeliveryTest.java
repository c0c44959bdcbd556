package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.packed.Packing;
import org.naulon.connectors.record.Taken;

/** Compressed files in the folders of an inbox. */
class PackedDeliveryTest {
    private static final String PAYMENT = "<Document><FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId><CreDtTm>"
            + "2026-01-05T09:00:00Z</CreDtTm></GrpHdr><CdtTrfTxInf><PmtId><TxId>T1</TxId></PmtId><IntrBkSttlmAmt "
            + "Ccy=\"EUR\">450</IntrBkSttlmAmt><Dbtr><Nm>A</Nm></Dbtr><DbtrAgt><FinInstnId><BICFI>AGRIFRPP</BICFI>"
            + "</FinInstnId></DbtrAgt><Cdtr><Nm>B</Nm></Cdtr></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>";
    private static final String MTO = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country\n"
            + "1,PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n"
            + "2,PAID,2026-01-06T09:00:00Z,450.00,EUX,Mariam,FR,Oumar,ML\n";
    private static final String RATES = "date,currency,eur_per_unit\n2026-01-05,USD,0.92\n2026-01-05,USD,much\n";

    @TempDir
    Path folder;

    private final Taken taken = new Taken();
    private Archive archive;
    private Delivery delivery;

    @BeforeEach
    void begin() {
        archive = new Archive(folder.resolve("archive"));
        delivery = new Delivery(archive, taken, Profiles.shipped());
    }

    @Test
    void aPaymentInGzipIsReadAndTheArchiveKeepsTheCompressedBytes() throws IOException {
        byte[] packed = Packing.gzip(PAYMENT);
        take(Folder.BANK, "payments", packed);
        String hash = taken.only().source().sha256();
        assertThat(taken.only().source().position()).isEqualTo("gzip!transaction 1");
        assertThat(taken.only().source().file()).isEqualTo("bank/payments");
        assertThat(Files.readAllBytes(folder.resolve("archive/" + hash.substring(0, 2) + "/" + hash)))
                .isEqualTo(packed);
        assertThat(delivery.bytes()).isEqualTo(packed.length);
    }

    @Test
    void twoTablesAndABrokenOneOfAnArchiveAreCountedToTheRecord() throws IOException {
        take(Folder.MONEY_TRANSFER, "july.zip", Packing.zip("a.csv", MTO, "broken.csv", "%PDF-1.7", "c/b.csv", MTO));
        assertThat(taken.observations())
                .extracting(
                        found -> found.source().file() + " " + found.source().position())
                .containsExactly("money-transfer/july.zip a.csv!line 2", "money-transfer/july.zip c/b.csv!line 2");
        assertThat(rejections())
                .containsExactly(
                        "a.csv!line 3 UNKNOWN_CURRENCY",
                        "broken.csv!line 1 UNKNOWN_FORMAT",
                        "c/b.csv!line 3 UNKNOWN_CURRENCY");
    }

    @Test
    void anArchiveWithinAnArchiveIsRefusedInEveryFolder() throws IOException {
        String inner = text(Packing.zip("a.csv", MTO));
        for (Folder each : Folder.values()) {
            take(each, "fx.csv.gz", Packing.gzip(Packing.gzip(MTO)));
            take(each, "fx.zip", Packing.zip("fx.csv", inner));
        }
        assertThat(rejections())
                .containsExactlyElementsOf(List.of(Folder.values()).stream()
                        .flatMap(each -> List.of("gzip!byte 0 UNKNOWN_FORMAT", "fx.csv!byte 0 UNKNOWN_FORMAT").stream())
                        .toList());
        assertThat(taken.observations()).isEmpty();
    }

    @Test
    void aContextFeedIsKnownByTheNameWithinOrBelowTheCompression() throws IOException {
        take(Folder.CONTEXT, "fx.csv.gz", Packing.gzip(RATES));
        take(
                Folder.CONTEXT,
                "feeds.zip",
                Packing.zip("2026/fx.csv", RATES.replace("01-05", "01-06"), "else.csv", RATES));
        assertThat(delivery.context().snapshot().fxRates())
                .extracting(rate -> rate.date().toString())
                .containsExactly("2026-01-05", "2026-01-06");
        assertThat(rejections())
                .containsExactly(
                        "gzip!line 3 INVALID_VALUE",
                        "2026/fx.csv!line 3 INVALID_VALUE",
                        "else.csv!byte 0 UNKNOWN_FORMAT");
        assertThat(delivery.emptyFiles()).isEmpty();
    }

    @Test
    void aPackedTableWithNothingBelowItsHeaderIsNamedAndIsNoRecord() throws IOException {
        String header = MTO.substring(0, MTO.indexOf('\n') + 1);
        take(Folder.MONEY_TRANSFER, "july.zip", Packing.zip("a.csv", header, "b.csv", MTO));
        take(Folder.MONEY_TRANSFER, "june.csv.gz", Packing.gzip(header));
        take(Folder.CONTEXT, "fx.csv.gz", Packing.gzip(RATES.substring(0, RATES.indexOf('\n') + 1)));
        assertThat(delivery.emptyFiles())
                .containsExactly("money-transfer/july.zip!a.csv", "money-transfer/june.csv.gz", "context/fx.csv.gz");
        assertThat(taken.observations()).hasSize(1);
    }

    @Test
    void anEmptyArchiveIsNamedAndIsNoRecord() throws IOException {
        take(Folder.HAWALA, "none.zip", Packing.zip());
        take(Folder.HAWALA, "one.zip", Packing.zip("x/", "", "x/a.csv", ""));
        assertThat(delivery.emptyFiles()).containsExactly("hawala/none.zip", "hawala/one.zip!x/a.csv");
        assertThat(rejections()).isEmpty();
    }

    @Test
    void aTornArchiveIsOneRejectionInEveryFolder() throws IOException {
        byte[] whole = Packing.zip("a.csv", MTO);
        for (Folder each : Folder.values()) {
            take(each, "torn", Arrays.copyOf(whole, whole.length - 1));
        }
        assertThat(rejections()).hasSize(4).containsOnly("byte 0 MALFORMED");
    }

    @Test
    void aBombStopsAtTheLimitOfTheHouse() throws IOException {
        take(Folder.MONEY_TRANSFER, "bomb.gz", Packing.gzip(new byte[32 << 20]));
        assertThat(rejections()).hasSize(1).allMatch(bad -> bad.endsWith(" TOO_LARGE"));
        assertThat(taken.observations()).isEmpty();
    }

    private void take(Folder into, String name, byte[] bytes) throws IOException {
        delivery.take(into, name, new ByteArrayInputStream(bytes));
    }

    private List<String> rejections() {
        List<String> all = new ArrayList<>();
        taken.rejections().forEach(bad -> all.add(bad.position() + " " + bad.reason()));
        return all;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
