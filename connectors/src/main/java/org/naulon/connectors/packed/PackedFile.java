package org.naulon.connectors.packed;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Source;

/** One compressed delivery on its way to the readers. */
public final class PackedFile {
    private static final int BUFFER = 1 << 16;
    private static final String SUFFIX = ".gz";

    private final Source file;
    private final RecordSink sink;
    private final Limits limits;

    /** @param file hash and path of the compressed bytes; its position is empty */
    public PackedFile(Source file, RecordSink sink, Limits limits) {
        this.file = file;
        this.sink = sink;
        this.limits = limits;
    }

    /**
     * Reads the one file in gzip (RFC 1952), members in a row as one.
     *
     * @param name of the delivery
     * @param packed its bytes
     * @param size how many they are
     * @throws BadRecord MALFORMED when they do not begin as gzip
     */
    public void gunzip(String name, InputStream packed, long size, Entries entries) throws IOException, BadRecord {
        InputStream unpacked;
        try {
            unpacked = new GZIPInputStream(packed, BUFFER);
        } catch (ZipException | EOFException e) {
            throw new BadRecord(RejectReason.MALFORMED, "no readable gzip: " + e.getMessage());
        }
        int end = name.length() - SUFFIX.length();
        boolean suffixed = name.regionMatches(true, end, SUFFIX, 0, SUFFIX.length());
        UnpackedStream bytes = new UnpackedStream(unpacked, new UnpackedStream.Room(limits, size), -1);
        // What tells where a record stands must not change with the name of the delivery.
        RecordSink inside = new EntrySink(sink, "gzip");
        new PackedFile(file, inside, limits).one("", suffixed ? name.substring(0, end) : name, bytes, entries);
    }

    /** Reads every file of an archive, in the order of its directory. */
    public void unzip(ZipArchive archive, Entries entries) throws IOException {
        UnpackedStream.Room room = new UnpackedStream.Room(limits, archive.size());
        boolean any = false;
        for (ZipArchive.Member member : archive.members()) {
            any = true;
            RecordSink inEntry = new EntrySink(sink, member.label());
            BadRecord cut;
            try {
                UnpackedStream bytes = archive.open(member, room);
                new PackedFile(file, inEntry, limits).one(member.label(), member.name(), bytes, entries);
                cut = bytes.cut();
            } catch (BadRecord bad) {
                inEntry.rejection(bad.at(file, "byte 0"));
                continue;
            }
            if (cut != null && cut.reason() == RejectReason.TOO_LARGE) {
                return;
            }
        }
        if (!any) {
            entries.empty("");
        }
    }

    private void one(String label, String name, UnpackedStream bytes, Entries entries) throws IOException {
        HeldSink held = new HeldSink(sink);
        BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
        buffered.mark(1);
        boolean anything = false;
        if (buffered.read() >= 0) {
            buffered.reset();
            try {
                anything = entries.read(name, buffered, held);
            } catch (BadRecord bad) {
                anything = true;
                held.rejection(bad.at(file, "byte 0"));
            }
        }
        bytes.finish();
        if (!entries.tellsOfEveryRecord()) {
            held.release();
        }
        BadRecord cut = bytes.cut();
        if (cut == null) {
            held.release();
            if (!anything) {
                entries.empty(label);
            }
        } else {
            held.cut(cut, file);
        }
    }
}
