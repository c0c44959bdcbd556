package org.naulon.connectors.hawala;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.mapping.CanonicalLayout;
import org.naulon.connectors.mapping.MappedTable;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.mapping.RowTaker;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.table.Row;
import org.naulon.model.transfer.Source;

/**
 * Ledgers of hawala offices, whoever wrote them; the profile of the built-in layout is the plainest:
 *
 * <pre>
 * office_id,office_city,office_country,entry_no,entry_date,direction,token,sender_name,receiver_name,counter_office_id,…
 * H-AGZ-1,Agadez,NE,17,2026-01-05,IN,blue-42,Ali,Musa,H-TIP-3,…
 * </pre>
 *
 * <p>A template for one exhibit is a mapping profile of the layout {@code hawala}.
 */
public final class HawalaLedger {
    private HawalaLedger() {}

    /** Reads every ledger that one of the profiles knows, and proves the balances in it. */
    public static MappedTable reader(Profiles profiles) {
        return MappedTable.taking(profiles, CanonicalLayout.HAWALA, Taker::new);
    }

    /** One ledger while it is read. */
    private static final class Taker implements RowTaker {
        private final RecordSink sink;
        private final OfficeBalances balances;

        Taker(RecordSink sink) {
            this.sink = sink;
            this.balances = new OfficeBalances(sink);
        }

        @Override
        public void take(Row row, Source source) throws IOException, BadRecord {
            LedgerEntry entry = LedgerEntry.of(row, source);
            Long running = runningBalance(row);
            sink.observation(entry.observation());
            balances.add(entry, running);
        }

        @Override
        public void end() throws IOException {
            balances.end();
        }

        private static @Nullable Long runningBalance(Row row) throws BadRecord {
            String balance = row.get("balance");
            return balance.isEmpty()
                    ? null
                    : Long.valueOf(LedgerAmount.read("balance", balance, row.get("currency"))
                            .money()
                            .minor());
        }
    }
}
