package org.naulon.app.bench;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.moneytransfer.MoneyTransferTable;

/** One large table of money transfers in the built-in layout, taken in by the whole intake and read by the bare parser. */
final class MoneyTransferFile {
    static final String INTAKE = "money-transfer whole intake";
    static final String READER = "money-transfer reader alone";
    static final String PARSER = "bare Jackson CSV pass";

    private static final String HEADER =
            "control_number,status,sent_at,paid_at,send_amount,send_currency,receive_amount,"
                    + "receive_currency,fee,sender_name,sender_id_type,sender_id_number,sender_birth_date,sender_phone,"
                    + "sender_address,sender_city,sender_country,receiver_name,receiver_id_type,receiver_id_number,"
                    + "receiver_phone,receiver_city,receiver_country,send_agent_id,send_agent_city,send_agent_country,"
                    + "payout_agent_id,payout_city,payout_country,payout_method,purpose,relationship\n";
    private static final String ROW =
            "WB%1$010d,PAID,2025-03-04T10:11:12Z,2025-03-05T08:00:00Z,%2$d.50,EUR,%2$d000,XOF,"
                    + "4.90,Payer Number %3$d,PASSPORT,P%3$08d,1980-02-03,+336%3$08d,%4$d rue du Port,Lyon,FR,Payee Number %4$d,"
                    + "ID_CARD,C%4$08d,+2237%4$07d,Bamako,ML,A-LYO-%5$d,Lyon,FR,A-BKO-%5$d,Bamako,ML,CASH_PICKUP,"
                    + "\"for the family, month %5$d\",BROTHER\n";
    private static final Path IN_INBOX = Path.of("money-transfer", "bench.csv");

    private final InboxFile file;

    private MoneyTransferFile(InboxFile file) {
        this.file = file;
    }

    /** Writes the file; what intake makes of it goes there too, and is deleted before each time. */
    static MoneyTransferFile write(Path folder, long transfers) throws IOException {
        InboxFile file = new InboxFile(folder, IN_INBOX, transfers);
        try (BufferedWriter out = file.write()) {
            out.write(HEADER);
            for (long i = 0; i < transfers; i++) {
                out.write(String.format(Locale.ROOT, ROW, i, 10 + i % 3000, i % 40_000, i % 30_000, i % 12));
            }
        }
        return new MoneyTransferFile(file);
    }

    List<Contestant> contestants() {
        return List.of(
                new Contestant(PARSER, this::parse),
                new Contestant(READER, () -> file.read(MoneyTransferTable.reader(Profiles.shipped()))),
                new Contestant(INTAKE, file::clear, file::takeIn));
    }

    /** Size of the file in bytes. */
    long bytes() throws IOException {
        return file.bytes();
    }

    /** Every row as an array of its fields, not kept. */
    private long parse() throws IOException {
        ObjectReader reader = new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);
        long rows = 0;
        try (InputStream in = file.open();
                MappingIterator<String[]> found = reader.readValues(in)) {
            while (found.hasNextValue()) {
                found.nextValue();
                rows++;
            }
        }
        return file.complete(rows - 1);
    }
}
