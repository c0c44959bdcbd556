package org.naulon.connectors.packed;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** The record at the end of a ZIP archive (APPNOTE.TXT 6.3.10, 4.3.16), looked at before anybody loads the directory. */
final class EndRecord {
    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int DIRECTORY_SIZE = 12;
    private static final int DIRECTORY_START = 16;
    private static final int MOST_COMMENT = 0xFFFF;

    private EndRecord() {}

    /**
     * Looks whether the directory may be loaded. Every place that could be the record must be within the limit, because
     * which one the JDK takes is its own affair; the number in it that asks for the 64-bit form never is.
     *
     * @throws BadRecord TOO_LARGE when not
     */
    static void check(Path path, Limits limits) throws IOException, BadRecord {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), LENGTH + MOST_COMMENT)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at + LENGTH <= tail.length; at++) {
                if (bytes.getInt(at) == SIGNATURE
                        && (Integer.toUnsignedLong(bytes.getInt(at + DIRECTORY_SIZE)) > limits.directory()
                                || bytes.getInt(at + DIRECTORY_START) == -1)) {
                    throw new BadRecord(
                            RejectReason.TOO_LARGE,
                            "an archive with a directory of more than " + limits.directory()
                                    + " bytes, or of more than 4 GiB");
                }
            }
        }
    }
}
