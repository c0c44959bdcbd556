package org.naulon.connectors.transport;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that must have as many bytes as were announced: a connection that breaks may look like an end. */
final class WholeStream extends FilterInputStream {
    private final long announced;
    private long read;

    WholeStream(InputStream in, long announced) {
        super(in);
        this.announced = announced;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        read += Math.max(0, count);
        if (count < 0 && read < announced) {
            throw new EOFException("it ended after " + read + " of " + announced + " bytes");
        }
        if (read > announced) {
            throw new IOException("it has grown beyond " + announced + " bytes while it was read");
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
