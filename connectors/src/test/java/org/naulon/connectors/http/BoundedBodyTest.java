package org.naulon.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
    /** Two bytes a second after the first three seconds. */
    private static final HttpLimits LIMITS = new HttpLimits(6, 1, Duration.ofSeconds(1), Duration.ofSeconds(3), 2);

    private long millis;

    @Test
    void aBodyOfTheLargestSizeIsReadAndOneByteMoreIsNot() throws IOException {
        assertThat(body(6).readAllBytes()).hasSize(6);
        assertThatThrownBy(() -> body(7).readAllBytes())
                .isInstanceOf(Refused.class)
                .hasMessage("a delivery has at most 6 bytes")
                .satisfies(refused -> assertThat(((Refused) refused).status()).isEqualTo(413));
    }

    @Test
    void aBodyMayBeAsSlowAsTheSlowestAndNoSlower() throws IOException {
        BoundedBody body = body(6);
        millis = 3_500;
        assertThat(body.read()).isZero();
        millis = 4_001;
        assertThatThrownBy(body::read)
                .hasMessage("the body comes slower than 2 bytes a second")
                .satisfies(refused -> assertThat(((Refused) refused).status()).isEqualTo(408));
    }

    @Test
    void theEndOfASlowBodyIsAnEnd() throws IOException {
        BoundedBody body = body(0);
        millis = 1_000_000;
        assertThat(body.read()).isEqualTo(-1);
    }

    private BoundedBody body(int bytes) {
        return new BoundedBody(
                new ByteArrayInputStream(new byte[bytes]), LIMITS, () -> TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
