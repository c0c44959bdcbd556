package org.naulon.connectors.mojaloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Status;

class TransferMessagesTest {
    @Test
    void whatIsCutOffNeverThrowsAndLosesNoEarlierRecord() throws Exception {
        byte[] all = Files.readAllBytes(Path.of(TransferMessagesTest.class
                .getResource("/mapping/mojaloop-joined.json")
                .toURI()));
        int most = 0;
        for (int length = 0; length <= all.length; length++) {
            int taken = Taken.from(new TransferMessages(), Arrays.copyOf(all, length))
                    .observations()
                    .size();
            assertThat(taken).isBetween(most, 2);
            most = taken;
        }
        assertThat(most).isEqualTo(2);
    }

    @Property(tries = 300)
    void noBytesMakeItThrow(@ForAll byte[] bytes) {
        Taken.from(new TransferMessages(), bytes);
    }

    @Test
    void hugeAndDeepMessagesAreOneRejectionEach() {
        String wide = "{\"a\":1" + values(600) + "}";

        assertThat(Taken.from(new TransferMessages(), wide + transfer("t-1")).reasons())
                .containsExactly(RejectReason.TOO_LARGE);
        assertThat(Taken.from(new TransferMessages(), "{\"a\":".repeat(10_000)).reasons())
                .containsExactly(RejectReason.MALFORMED);
        assertThat(Taken.from(new TransferMessages(), "{\"a\":\"" + "x".repeat(1 << 20) + "\"}")
                        .reasons())
                .containsExactly(RejectReason.MALFORMED);
    }

    @Test
    void moreTransfersThanAreHeldAreGivenAsTheyStand() throws IOException {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i <= Exchange.MOST; i++) {
            file.append(transfer("t-" + i));
        }
        file.append("{\"path\":\"/transfers/t-0\",\"body\":{\"transferState\":\"COMMITTED\"}}")
                .append("{\"path\":\"/transfers/t-1\",\"body\":{\"transferState\":\"COMMITTED\"}}");

        Taken taken = Taken.from(new TransferMessages(), file.toString());

        assertThat(taken.observations()).hasSize(Exchange.MOST + 1);
        assertThat(taken.observations())
                .filteredOn(o -> o.status() == Status.PAID)
                .extracting(Observation::sourceReference)
                .containsExactly("t-1");
        assertThat(taken.reasons()).containsExactly(RejectReason.MISSING_VALUE);
    }

    private static String values(int count) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < count; i++) {
            values.append(",\"v").append(i).append("\":1");
        }
        return values.toString();
    }

    private static String transfer(String id) {
        return "{\"transferId\":\"" + id + "\",\"payerFsp\":\"a\",\"payeeFsp\":\"b\",\"amount\":{\"currency\":\"KES\","
                + "\"amount\":\"5\"},\"expiration\":\"2026-01-05T09:01:10.000Z\"}\n";
    }
}
