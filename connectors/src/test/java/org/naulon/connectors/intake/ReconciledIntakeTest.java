package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.context.Context;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.money.Rates;
import org.naulon.model.party.Resolution;
import org.naulon.model.transfer.Counts;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Settlement;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.Transfer;

/** An order, its payment among banks and its booking are one transfer, whatever the order of their files. */
class ReconciledIntakeTest {
    private static final String PAYER = "<DbtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></DbtrAcct>";
    private static final String ORDER =
            "<Document><CstmrCdtTrfInitn><GrpHdr><MsgId>O</MsgId><CreDtTm>2026-01-04T10:00:00Z"
                    + "</CreDtTm></GrpHdr><PmtInf><PmtInfId>P</PmtInfId><Dbtr><Nm>Awa</Nm></Dbtr>" + PAYER
                    + "<CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><Amt><InstdAmt Ccy=\"EUR\">50</InstdAmt></Amt>"
                    + "<Cdtr><Nm>Ali</Nm></Cdtr></CdtTrfTxInf></PmtInf></CstmrCdtTrfInitn></Document>";
    private static final String PAYMENT = "<Document><FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId><CreDtTm>"
            + "2026-01-05T09:30:00Z</CreDtTm></GrpHdr><CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId><UETR>"
            + "8a562c67-ca16-48ba-b074-65581be6f001</UETR></PmtId><IntrBkSttlmAmt Ccy=\"EUR\">50.00</IntrBkSttlmAmt>"
            + "<Dbtr><Nm>Awa</Nm></Dbtr>" + PAYER + "<Cdtr><Nm>Ali</Nm></Cdtr></CdtTrfTxInf></FIToFICstmrCdtTrf>"
            + "</Document>";
    private static final String BOOKING = "<Document><BkToCstmrStmt><Stmt><Id>S</Id><Acct><Id><IBAN>"
            + "FR7630006000011234567890189</IBAN></Id></Acct><Ntry><Amt Ccy=\"EUR\">50.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
            + "<Sts>BOOK</Sts><BookgDt><Dt>2026-01-06</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId>"
            + "</Refs></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>";

    @TempDir
    Path folder;

    @Test
    void anOrderItsPaymentAndItsBookingAreOneTransfer() throws IOException {
        for (List<String> files : List.of(
                List.of(ORDER, PAYMENT, BOOKING), List.of(BOOKING, PAYMENT, ORDER), List.of(PAYMENT, ORDER, BOOKING))) {
            List<Observation> journal = journal(files);
            assertThat(journal)
                    .extracting(Observation::settleKey)
                    .containsOnly("uetr:8a562c67-ca16-48ba-b074-65581be6f001");
            assertThat(Settlement.counts(journal)).isEqualTo(new Counts(2, 1));
            Settlement settlement = new Settlement(new Rates(List.of(), Map.of()), new Resolution(Context.EMPTY));
            List<Transfer> transfers = settlement.transfers(journal);
            assertThat(transfers).hasSize(1);
            assertThat(transfers.get(0).status()).isEqualTo(Status.PAID);
            assertThat(transfers.get(0).token()).isEmpty();
            assertThat(transfers.get(0).sources()).extracting(Source::file).hasSize(3);
        }
    }

    @Test
    void anOrderWithoutAPaymentStaysAnOrder() throws IOException {
        assertThat(journal(List.of(ORDER)))
                .extracting(Observation::nativeId)
                .containsExactly("order:|FR7630006000011234567890189|O|P|E1");
    }

    private List<Observation> journal(List<String> files) throws IOException {
        Path run = Files.createTempDirectory(folder, "run");
        Path bank = Files.createDirectories(run.resolve("inbox/bank"));
        for (int i = 0; i < files.size(); i++) {
            Files.writeString(bank.resolve(i + ".xml"), files.get(i));
        }
        IntakeReport report =
                new Intake(run.resolve("inbox"), run.resolve("work"), Profiles.shipped(), IntakeListener.none()).run();
        assertThat(report.read()).isEqualTo(files.size());
        List<Observation> journal = new ArrayList<>();
        try (Stream<Path> parts = Files.walk(run.resolve("work/journal"))) {
            for (Path part : parts.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(part)) {
                    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                    journal.add(JournalCodec.decode(bytes, 0, bytes.length));
                }
            }
        }
        return journal;
    }
}
