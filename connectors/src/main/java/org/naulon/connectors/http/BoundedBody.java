package org.naulon.connectors.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A body that ends with an exception when it is larger or slower than it may be. */
final class BoundedBody extends FilterInputStream {
    private final HttpLimits limits;
    private final LongSupplier nanos;
    private final long begun;
    private long read;

    /** @param nanos a clock that only goes forward */
    BoundedBody(InputStream in, HttpLimits limits, LongSupplier nanos) {
        super(in);
        this.limits = limits;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(buffer, offset, length);
        } catch (IOException e) {
            throw new Refused(400, "the body broke off after " + read + " bytes", e);
        }
        read += Math.max(0, count);
        if (read > limits.maxBytes()) {
            throw new Refused(413, "a delivery has at most " + limits.maxBytes() + " bytes");
        }
        long allowedMillis = limits.pause().toMillis() + read * 1000 / limits.leastBytesPerSecond();
        if (count >= 0 && TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - begun) > allowedMillis) {
            throw new Refused(408, "the body comes slower than " + limits.leastBytesPerSecond() + " bytes a second");
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
