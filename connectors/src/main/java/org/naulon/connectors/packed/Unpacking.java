package org.naulon.connectors.packed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;

/** Takes the file in which a record stands out of a compressed original, for a person to look at. */
public final class Unpacking {
    /** One file to look at needs less room than a delivery: 1 GB. */
    private static final Limits LIMITS = new Limits(
            1L << 30, Limits.HOUSE.ratio(), Limits.HOUSE.ratioFrom(), Limits.HOUSE.entries(), Limits.HOUSE.directory());

    private static final String GZIP = "gzip!";

    private Unpacking() {}

    /**
     * Writes the unpacked file as far as it can be unpacked and a limit allows.
     *
     * @param position as intake tells it, such as {@code july/a.csv!line 7} or {@code gzip!line 7}
     * @param into written only when the position is in the original
     * @return the position within the unpacked file, or null when the original is not compressed or has no such file
     */
    public static @Nullable String unpack(Path original, String position, OutputStream into) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(original)) {
            first = in.readNBytes(2);
        }
        if (Arrays.equals(first, new byte[] {0x1F, (byte) 0x8B}) && position.startsWith(GZIP)) {
            return gunzip(original, into) ? position.substring(GZIP.length()) : null;
        }
        return Arrays.equals(first, new byte[] {'P', 'K'}) ? unzip(original, position, into) : null;
    }

    private static boolean gunzip(Path original, OutputStream into) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(original))) {
            write(new GZIPInputStream(in), Files.size(original), into);
            return true;
        } catch (ZipException | EOFException e) {
            // Not even the header can be read; intake said so.
            return false;
        }
    }

    private static @Nullable String unzip(Path original, String position, OutputStream into) throws IOException {
        try (ZipArchive archive = ZipArchive.open(original, LIMITS)) {
            // A name may have an exclamation mark of its own.
            ZipArchive.Member member = archive.isDocument()
                    ? null
                    : archive.members().stream()
                            .filter(one -> position.startsWith(one.label() + "!"))
                            .max(Comparator.comparingInt(one -> one.label().length()))
                            .orElse(null);
            if (member == null) {
                return null;
            }
            try (UnpackedStream bytes = archive.open(member, new UnpackedStream.Room(LIMITS, Files.size(original)))) {
                bytes.transferTo(into);
            }
            return position.substring(member.label().length() + 1);
        } catch (BadRecord unreadable) {
            return null;
        }
    }

    private static void write(InputStream unpacked, long size, OutputStream into) throws IOException {
        try (UnpackedStream bytes = new UnpackedStream(unpacked, new UnpackedStream.Room(LIMITS, size), -1)) {
            bytes.transferTo(into);
        }
    }
}
