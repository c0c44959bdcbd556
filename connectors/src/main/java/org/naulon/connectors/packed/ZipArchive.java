package org.naulon.connectors.packed;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** A ZIP archive by the directory at its end. */
public final class ZipArchive implements Closeable {
    /** Longest name that is shown, in characters. */
    private static final int MOST_NAME = 200;

    /** Names without the flag for UTF-8 are in it (APPNOTE.TXT 6.3.10, appendix D). */
    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    private final ZipFile zip;
    private final long size;

    private ZipArchive(ZipFile zip, long size) {
        this.zip = zip;
        this.size = size;
    }

    /**
     * Opens an archive.
     *
     * @throws BadRecord MALFORMED when its directory cannot be read, TOO_LARGE when that or the number of entries passes a
     *     limit
     */
    public static ZipArchive open(Path path, Limits limits) throws IOException, BadRecord {
        EndRecord.check(path, limits);
        ZipFile zip = open(path);
        int entries = zip.size();
        if (entries > limits.entries()) {
            zip.close();
            throw new BadRecord(
                    RejectReason.TOO_LARGE, "an archive of " + entries + " entries; at most " + limits.entries());
        }
        return new ZipArchive(zip, Files.size(path));
    }

    /** Whether this is the package of an Office document (ISO/IEC 29500-2), which is one file for its readers. */
    public boolean isDocument() {
        return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("_rels/.rels") != null;
    }

    /** Bytes of the archive. */
    long size() {
        return size;
    }

    /** The files of the archive, those that share a name too; folders are none. */
    List<Member> members() {
        List<? extends ZipEntry> files =
                zip.stream().filter(entry -> !entry.isDirectory()).toList();
        Map<String, Integer> names = new HashMap<>();
        files.forEach(entry -> names.merge(entry.getName(), 1, Integer::sum));
        List<Member> members = new ArrayList<>();
        for (ZipEntry entry : files) {
            String name = entry.getName();
            boolean shared = names.getOrDefault(name, 0) > 1;
            String label = shared || name.length() > MOST_NAME
                    ? "entry " + (members.size() + 1)
                    : name.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
            members.add(new Member(label, entry, shared));
        }
        return members;
    }

    /** @throws BadRecord when its bytes cannot be found, or are packed by a method other than deflate */
    UnpackedStream open(Member member, UnpackedStream.Room room) throws IOException, BadRecord {
        if (member.shared()) {
            throw new BadRecord(
                    RejectReason.MALFORMED,
                    "two entries are called " + BadRecord.quote(member.entry().getName())
                            + "; which of them is meant cannot be told");
        }
        try {
            return new UnpackedStream(
                    zip.getInputStream(member.entry()), room, member.entry().getCrc());
        } catch (ZipException | EOFException e) {
            throw new BadRecord(RejectReason.MALFORMED, "the entry cannot be unpacked: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ZipFile open(Path path) throws IOException, BadRecord {
        try {
            return open(path, StandardCharsets.UTF_8);
        } catch (ZipException notUtf8) {
            try {
                return open(path, OLD_NAMES);
            } catch (ZipException e) {
                throw new BadRecord(RejectReason.MALFORMED, "no readable ZIP archive: " + e.getMessage());
            }
        }
    }

    private static ZipFile open(Path path, Charset names) throws IOException {
        try {
            return new ZipFile(path.toFile(), names);
        } catch (EOFException cut) {
            // The JDK looks for the comment that the end record announces before it looks where the file ends.
            throw new ZipException("it ends within its end record");
        }
    }

    /**
     * One file.
     *
     * @param label its name as it is shown
     * @param shared whether another file has the same name
     */
    record Member(String label, ZipEntry entry, boolean shared) {
        /** The last part of its name. */
        String name() {
            return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        }
    }
}
