package org.naulon.connectors.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** One expanded part of a workbook; stops when it grows beyond its limits, whatever the archive says about its size. */
final class PartStream extends FilterInputStream {
    private final long most;
    private final long packed;
    private long expanded;
    private long sinceEvent;

    /**
     * @param packed bytes that the part has in the file
     * @param most bytes that it may have outside
     */
    PartStream(InputStream in, long packed, long most) {
        super(in);
        this.packed = packed;
        this.most = most;
    }

    /** The parser has reported something: its buffers are its own again. */
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
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) throws IOException {
        expanded += bytes;
        sinceEvent += bytes;
        if (expanded > most) {
            throw new TooLarge("a part of the workbook expands to more than " + most + " bytes");
        }
        if (expanded > Limits.RATIO_FROM && expanded / Limits.RATIO > packed) {
            throw new TooLarge("a part of the workbook expands to more than " + Limits.RATIO + " times its size");
        }
        if (sinceEvent > Limits.TOKEN) {
            throw new TooLarge("an XML name, attribute or comment is longer than " + Limits.TOKEN + " bytes");
        }
    }

    /** A limit was passed. */
    static final class TooLarge extends IOException {
        TooLarge(String what) {
            super(what);
        }
    }
}
