package org.naulon.connectors.packed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * Unpacked bytes that end where they cannot be had any further, and remember why. A reader then sees a file that is cut
 * there, which all of them know how to end.
 */
final class UnpackedStream extends InputStream {
    private final InputStream in;
    private final Room room;
    private final long expected;
    private final CRC32 sum = new CRC32();
    private @Nullable BadRecord cut;
    private boolean ended;

    /** @param expected CRC-32 of all bytes, or negative where the format's own stream checks it */
    UnpackedStream(InputStream in, Room room, long expected) {
        this.in = in;
        this.room = room;
        this.expected = expected;
    }

    /** Why the bytes ended too early, or null. */
    @Nullable
    BadRecord cut() {
        return cut;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        try {
            // With no room left one byte is asked for nevertheless: the file may end exactly here.
            int read = in.read(buffer, offset, (int) Math.min(length, Math.max(1, room.left())));
            if (read >= 0 && room.left() > 0) {
                room.take(read);
                sum.update(buffer, offset, read);
                return read;
            }
            if (read >= 0) {
                cut = room.exceeded();
            } else if (expected >= 0 && sum.getValue() != expected) {
                cut = new BadRecord(
                        RejectReason.MALFORMED, "the file was damaged: its check sum does not fit what was unpacked");
            }
        } catch (ZipException | EOFException e) {
            cut = new BadRecord(RejectReason.MALFORMED, "from here on nothing can be unpacked: " + e.getMessage());
        }
        ended = true;
        return -1;
    }

    /** Nothing: a reader may close what it has read, and whether that was whole is known only at the end. */
    @Override
    public void close() {}

    /** Goes to the end, wherever the reader stopped, and lets the bytes go. */
    void finish() throws IOException {
        try (in) {
            transferTo(OutputStream.nullOutputStream());
        }
    }

    /** The room that all files of one delivery share. */
    static final class Room {
        private final Limits limits;
        private final long all;
        private long left;

        Room(Limits limits, long packed) {
            this.limits = limits;
            this.all = limits.room(packed);
            this.left = all;
        }

        long left() {
            return left;
        }

        void take(int bytes) {
            left -= bytes;
        }

        BadRecord exceeded() {
            String why = all == limits.unpacked()
                    ? "the delivery unpacks to more than " + all + " bytes"
                    : "the delivery unpacks to more than " + limits.ratio() + " times its size";
            return new BadRecord(RejectReason.TOO_LARGE, why + "; the rest is not read");
        }
    }
}
