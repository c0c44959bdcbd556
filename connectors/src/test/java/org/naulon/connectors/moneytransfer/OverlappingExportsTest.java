package org.naulon.connectors.moneytransfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.Taken;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Status;

/** Rows without a number, downloaded more than once. */
class OverlappingExportsTest {
    private static final String HEADER =
            "account,booking date,currency,debit,credit,balance,counterparty,description,status\n";
    private static final String MONDAY = "NL1,2026-01-05,EUR,50.00,,950.00,Ali,wages,Booked\n";
    private static final String TUESDAY = "NL1,2026-01-06,EUR,50.00,,900.00,Ali,wages,Booked\n";
    private static final String WEDNESDAY = "NL1,2026-01-07,EUR,50.00,,850.00,Ali,wages,Booked\n";
    private static final String UNBALANCED = "NL1,2026-01-07,EUR,50.00,,,Ali,wages,Booked\n";

    @Test
    void theRowsThatTwoExportsShareAreTheSameTransfers() {
        List<String> first = ids(MONDAY + TUESDAY);
        List<String> second = ids(TUESDAY + WEDNESDAY);
        assertThat(second.get(0)).isEqualTo(first.get(1));
        assertThat(new HashSet<>(List.of(first.get(0), first.get(1), second.get(1))))
                .hasSize(3);
    }

    @Test
    void equalRowsOfOneTableAreTwoTransfersAndStayTheSameTwoInTheNextExport() {
        List<String> ids = ids(UNBALANCED + UNBALANCED);
        assertThat(ids.get(1)).isEqualTo(ids.get(0) + "#2");
        assertThat(ids(MONDAY + UNBALANCED + UNBALANCED).subList(1, 3)).isEqualTo(ids);
    }

    @Test
    void anotherBalanceIsAnotherTransfer() {
        assertThat(new HashSet<>(ids(WEDNESDAY + WEDNESDAY.replace("850", "800"))))
                .hasSize(2);
    }

    @Test
    void aPendingRowAndItsBookingAreOneTransferInTwoStates() {
        List<Observation> rows = read(UNBALANCED.replace("Booked", "Pending") + UNBALANCED);
        assertThat(rows).extracting(Observation::status).containsExactly(Status.ORDERED, Status.PAID);
        assertThat(rows.get(0).nativeId()).isEqualTo(rows.get(1).nativeId());
    }

    @Test
    void behindTheRowsThatAreRememberedARowIsKnownByWhereItStands() {
        String row = UNBALANCED.replace("2026-01-07", "2026-01-07T09:00:00Z");
        List<String> ids = ids(row.repeat(SeenRows.MAX_ROWS + 1));
        assertThat(ids.get(SeenRows.MAX_ROWS - 1)).endsWith("#" + SeenRows.MAX_ROWS);
        assertThat(ids.get(SeenRows.MAX_ROWS)).endsWith("/line " + (SeenRows.MAX_ROWS + 2));
        assertThat(new HashSet<>(ids)).hasSize(SeenRows.MAX_ROWS + 1);
    }

    private static List<String> ids(String rows) {
        return read(rows).stream().map(Observation::nativeId).toList();
    }

    private static List<Observation> read(String rows) {
        Taken taken = Taken.from(MoneyTransferTable.reader(Profiles.shipped()), HEADER + rows);
        assertThat(taken.rejections()).isEmpty();
        return taken.observations();
    }
}
