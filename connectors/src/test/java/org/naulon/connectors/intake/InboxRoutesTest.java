package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;

class InboxRoutesTest {
    @TempDir
    Path folder;

    @Test
    void theTransportOfAFolderIsOnlyAUri() throws Exception {
        Path spool = Files.createDirectories(folder.resolve("spool"));
        Files.writeString(
                spool.resolve("orders"),
                "control_number,status,sent_at,send_amount,send_currency,sender_name,sender_country,receiver_name,"
                        + "payout_country\n1,PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n");
        FirstFile found = new FirstFile();
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new InboxRoutes(
                    new Delivery(new Archive(folder.resolve("archive")), found, Profiles.shipped())::take));
            camel.addRouteFromTemplate(
                    "live",
                    InboxRoutes.TEMPLATE,
                    Map.of("uri", "file:" + spool + "?noop=true&initialDelay=0", "folder", "MONEY_TRANSFER"));
            camel.start();
            assertThat(found.arrived.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(found.file).isEqualTo("money-transfer/orders");
    }

    /** Remembers the file of the first record. */
    private static final class FirstFile implements RecordSink {
        private final CountDownLatch arrived = new CountDownLatch(1);
        private volatile String file = "";

        @Override
        public void observation(Observation observation) {
            file = observation.source().file();
            arrived.countDown();
        }

        @Override
        public void rejection(Rejection rejection) throws IOException {
            throw new IOException("rejected: " + rejection);
        }

        @Override
        public void statement(Statement statement) throws IOException {
            throw new IOException("no statement was sent: " + statement);
        }
    }
}
