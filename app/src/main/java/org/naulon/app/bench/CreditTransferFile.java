package org.naulon.app.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.naulon.connectors.iso20022.XmlMessages;

/**
 * One large pacs.008 file in an inbox: taken in with everything (hashed, archived, mapped, written to the journal), read by
 * the intake's reader alone, and by the bare parser.
 */
final class CreditTransferFile {
    static final String INTAKE = "whole pacs.008 intake";
    static final String READER = "its reader alone";
    static final String PARSER = "bare Aalto pass";

    private static final String TRANSACTION = """
            <CdtTrfTxInf><PmtId><InstrId>I%1$08d</InstrId><EndToEndId>E%1$08d</EndToEndId><TxId>T%1$08d</TxId>\
            <UETR>00000000-0000-4000-8000-%1$012d</UETR></PmtId>\
            <IntrBkSttlmAmt Ccy="EUR">%2$d.50</IntrBkSttlmAmt><IntrBkSttlmDt>2025-03-04</IntrBkSttlmDt>\
            <AccptncDtTm>2025-03-04T10:11:12Z</AccptncDtTm><ChrgBr>SHAR</ChrgBr>\
            <Dbtr><Nm>Payer %3$d</Nm><PstlAdr><StrtNm>Lindenweg</StrtNm><TwnNm>Berlin</TwnNm><Ctry>DE</Ctry></PstlAdr></Dbtr>\
            <DbtrAcct><Id><Othr><Id>4000%3$08d</Id></Othr></Id></DbtrAcct>\
            <DbtrAgt><FinInstnId><BICFI>QLRCDEBB</BICFI></FinInstnId></DbtrAgt>\
            <CdtrAgt><FinInstnId><BICFI>QLRCFRPP</BICFI></FinInstnId></CdtrAgt>\
            <Cdtr><Nm>Payee %4$d</Nm><PstlAdr><TwnNm>Lyon</TwnNm><Ctry>FR</Ctry></PstlAdr></Cdtr>\
            <CdtrAcct><Id><Othr><Id>5000%4$08d</Id></Othr></Id></CdtrAcct>\
            <Purp><Cd>FAMI</Cd></Purp><RmtInf><Ustrd>for the family, month %5$d</Ustrd></RmtInf></CdtTrfTxInf>
            """;

    private static final Path IN_INBOX = Path.of("bank", "bench.xml");

    private final InboxFile file;

    private CreditTransferFile(InboxFile file) {
        this.file = file;
    }

    /** Writes the file; what intake makes of it goes there too, and is deleted before each time. */
    static CreditTransferFile write(Path folder, long transactions) throws IOException {
        InboxFile file = new InboxFile(folder, IN_INBOX, transactions);
        try (BufferedWriter out = file.write()) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08\"><FIToFICstmrCdtTrf><GrpHdr>"
                    + "<MsgId>BENCH</MsgId><CreDtTm>2025-03-04T10:00:00Z</CreDtTm><NbOfTxs>" + transactions
                    + "</NbOfTxs><SttlmInf><SttlmMtd>CLRG</SttlmMtd></SttlmInf></GrpHdr>\n");
            for (long i = 0; i < transactions; i++) {
                out.write(String.format(Locale.ROOT, TRANSACTION, i, 10 + i % 3000, i % 40_000, i % 30_000, i % 12));
            }
            out.write("</FIToFICstmrCdtTrf></Document>\n");
        }
        return new CreditTransferFile(file);
    }

    List<Contestant> contestants() {
        return List.of(
                new Contestant(PARSER, this::parse),
                new Contestant(READER, () -> file.read(new XmlMessages())),
                new Contestant(INTAKE, file::clear, file::takeIn));
    }

    /** Size of the file in bytes. */
    long bytes() throws IOException {
        return file.bytes();
    }

    /** Every event and every text, decoded but not kept. */
    private long parse() throws IOException, XMLStreamException {
        long found = 0;
        try (InputStream in = file.open()) {
            XMLStreamReader xml = new InputFactoryImpl().createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS) {
                    xml.getTextCharacters();
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("CdtTrfTxInf")) {
                    found++;
                }
            }
            xml.close();
        }
        return file.complete(found);
    }
}
