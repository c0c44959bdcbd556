package org.naulon.connectors.spreadsheet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** The ZIP package of a workbook, kept in a temporary file because its directory stands at the end. */
final class Container implements Closeable {
    private final Path copy;
    private final ZipFile zip;

    private Container(Path copy, ZipFile zip) {
        this.copy = copy;
        this.zip = zip;
    }

    /**
     * Opens a package.
     *
     * @throws BadRecord when it is too large or no ZIP archive
     */
    static Container open(InputStream bytes) throws IOException, BadRecord {
        Path copy = Files.createTempFile("workbook-", ".xlsx");
        ZipFile zip = null;
        try {
            if (keep(bytes, copy) > Limits.FILE) {
                throw new BadRecord(RejectReason.TOO_LARGE, "a workbook larger than " + Limits.FILE + " bytes");
            }
            zip = new ZipFile(copy.toFile());
            if (zip.size() > Limits.PARTS) {
                throw new BadRecord(
                        RejectReason.TOO_LARGE,
                        "a workbook of " + zip.size() + " parts; at most " + Limits.PARTS + " are read");
            }
            return new Container(copy, zip);
        } catch (ZipException | EOFException e) {
            discard(copy, zip);
            throw new BadRecord(RejectReason.MALFORMED, "the workbook is no readable ZIP archive: " + e.getMessage());
        } catch (IOException | BadRecord e) {
            discard(copy, zip);
            throw e;
        }
    }

    /**
     * A part by its path.
     *
     * @throws BadRecord MALFORMED when it is not there
     */
    XmlPart part(String path, long most) throws IOException, BadRecord {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null || entry.isDirectory()) {
            throw new BadRecord(RejectReason.MALFORMED, "the workbook lacks its part " + BadRecord.quote(path));
        }
        long packed = Math.min(Math.max(entry.getCompressedSize(), 0), Files.size(copy));
        try {
            return new XmlPart(new PartStream(zip.getInputStream(entry), packed, most));
        } catch (ZipException | EOFException e) {
            throw new BadRecord(
                    RejectReason.MALFORMED, "the part " + BadRecord.quote(path) + " cannot be read: " + e.getMessage());
        }
    }

    /** Whether the package has such a part. */
    boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    /** The relationships of a part by their ids; of the whole package for an empty path. */
    Map<String, Relationship> relationships(String of) throws IOException, BadRecord {
        int name = of.lastIndexOf('/') + 1;
        String folder = of.substring(0, name);
        XmlPart part = part(folder + "_rels/" + of.substring(name) + ".rels", Limits.PART);
        Map<String, Relationship> found = new HashMap<>();
        while (part.nextStart()) {
            if (part.name().equals("Relationship") && found.size() < Limits.PARTS) {
                String type = part.attribute("Type");
                found.put(
                        part.attribute("Id"),
                        new Relationship(
                                type.substring(type.lastIndexOf('/') + 1), resolve(folder, part.attribute("Target"))));
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        discard(copy, zip);
    }

    /** @param type the last word of its type, which is the same in both editions of the standard */
    record Relationship(String type, String path) {}

    private static String resolve(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private static long keep(InputStream bytes, Path copy) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(copy)) {
            for (int read = bytes.read(buffer); read >= 0 && size <= Limits.FILE; read = bytes.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
        }
        return size;
    }

    private static void discard(Path copy, @Nullable ZipFile zip) throws IOException {
        try (zip) {
            Files.deleteIfExists(copy);
        }
    }
}
