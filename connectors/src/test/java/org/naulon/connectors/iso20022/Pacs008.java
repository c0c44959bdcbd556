package org.naulon.connectors.iso20022;

/** Writes small pacs.008 messages for tests. */
final class Pacs008 {
    private Pacs008() {}

    static String message(String version, String... transactions) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pacs.008.001." + version + "\"><FIToFICstmrCdtTrf>"
                + "<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-01-05T09:30:00</CreDtTm></GrpHdr>"
                + String.join("", transactions) + "</FIToFICstmrCdtTrf></Document>";
    }

    static String transaction(int number) {
        return transaction("tx" + number, "<IntrBkSttlmAmt Ccy=\"EUR\">" + number + ".50</IntrBkSttlmAmt>", "");
    }

    static String transaction(String id, String amount, String more) {
        String bic = "BICFI";
        return "<CdtTrfTxInf><PmtId><EndToEndId>E-" + id + "</EndToEndId><TxId>" + id + "</TxId></PmtId>" + amount
                + more
                + "<Dbtr><Nm>Awa Ndiaye</Nm></Dbtr><DbtrAcct><Id><IBAN>FR76 3000 6000 0112 3456 7890 189</IBAN></Id>"
                + "</DbtrAcct><DbtrAgt><FinInstnId><" + bic + ">AGRIFRPPXXX</" + bic + "></FinInstnId></DbtrAgt>"
                + "<Cdtr><Nm>Ali Musa</Nm><PstlAdr><TwnNm>Agadez</TwnNm><Ctry>NE</Ctry></PstlAdr></Cdtr></CdtTrfTxInf>";
    }
}
