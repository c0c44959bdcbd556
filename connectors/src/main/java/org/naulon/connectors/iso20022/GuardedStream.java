package org.naulon.connectors.iso20022;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a parser that swallows {@value #MAX_TOKEN} bytes without reporting anything: an endless name, attribute or comment
 * would otherwise fill the heap inside the parser, where nobody can count it.
 */
final class GuardedStream extends FilterInputStream {
    /** Most bytes between two events of the parser. */
    static final int MAX_TOKEN = 8 << 20;

    private long sinceEvent;

    GuardedStream(InputStream in) {
        super(in);
    }

    /** The parser has reported something. */
    void event() {
        sinceEvent = 0;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws IOException {
        sinceEvent += bytes;
        if (sinceEvent > MAX_TOKEN) {
            throw new EndlessToken();
        }
    }

    /** One XML token is longer than {@link #MAX_TOKEN}. */
    static final class EndlessToken extends IOException {
        EndlessToken() {
            super("an XML name, attribute or comment longer than " + MAX_TOKEN + " bytes");
        }
    }
}
