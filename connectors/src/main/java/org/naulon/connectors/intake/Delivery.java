package org.naulon.connectors.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.context.ContextFeeds;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.packed.Entries;
import org.naulon.connectors.packed.Limits;
import org.naulon.connectors.packed.PackedFile;
import org.naulon.connectors.packed.ZipArchive;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Source;

/** Takes one file after another: archive, recognise, read. */
final class Delivery {
    private final Archive archive;
    private final RecordSink sink;
    private final Profiles profiles;
    private final ContextFeeds context;
    private final List<String> emptyFiles = new ArrayList<>();
    private long bytes;

    Delivery(Archive archive, RecordSink sink, Profiles profiles) {
        this(archive, sink, profiles, new ContextFeeds());
    }

    private Delivery(Archive archive, RecordSink sink, Profiles profiles, ContextFeeds context) {
        this.archive = archive;
        this.sink = sink;
        this.profiles = profiles;
        this.context = context;
    }

    /** For what corrects a rejected record; a row of a context feed goes to those that were taken here. */
    Delivery correcting(Source rejected) {
        return new Delivery(archive, new CorrectedSink(sink, rejected), profiles, context);
    }

    /** Takes the bytes that a transport brought for a folder under a name. */
    void take(Folder folder, String name, InputStream delivered) throws IOException {
        take(folder, name, folder.folderName() + "/" + name, delivered);
    }

    /** The same for bytes that are told under another path than that of the folder. */
    void take(Folder folder, String name, String path, InputStream delivered) throws IOException {
        take(folder, name, path, archive.keep(delivered));
    }

    /** The same for bytes that are in the archive already. */
    void take(Folder folder, String name, String path, Archive.Original original) throws IOException {
        bytes += original.size();
        if (original.size() == 0) {
            emptyFiles.add(path);
            return;
        }
        Source file = new Source(original.sha256(), "", path);
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(original.path()), 1 << 16)) {
            PackedFile packed = new PackedFile(file, sink, Limits.HOUSE);
            switch (Content.of(in)) {
                case GZIP -> packed.gunzip(name, in, original.size(), new Unpacked(folder, file));
                case ZIP -> unzip(packed, original.path(), folder, name, in, file);
                default -> whole(folder, name, in, file);
            }
        } catch (BadRecord bad) {
            sink.rejection(bad.at(file, "byte 0"));
        }
    }

    /** Something in a folder that is no file or cannot be read. */
    void refuse(String path, String why) throws IOException {
        sink.rejection(new BadRecord(RejectReason.UNREADABLE, why).at(new Source("", "", path), "byte 0"));
    }

    ContextFeeds context() {
        return context;
    }

    List<String> emptyFiles() {
        return List.copyOf(emptyFiles);
    }

    long bytes() {
        return bytes;
    }

    private void unzip(PackedFile packed, Path path, Folder folder, String name, BufferedInputStream in, Source file)
            throws IOException, BadRecord {
        try (ZipArchive archive = ZipArchive.open(path, Limits.HOUSE)) {
            if (archive.isDocument()) {
                whole(folder, name, in, file);
            } else {
                packed.unzip(archive, new Unpacked(folder, file));
            }
        }
    }

    private void whole(Folder folder, String name, BufferedInputStream in, Source file) throws IOException, BadRecord {
        if (!read(folder, name, in, file, sink)) {
            emptyFiles.add(file.file());
        }
    }

    /** Whether there was anything in the file. */
    private boolean read(Folder folder, String name, BufferedInputStream in, Source file, RecordSink into)
            throws IOException, BadRecord {
        HeardSink heard = new HeardSink(into);
        if (folder == Folder.CONTEXT) {
            return feed(name, in, file, heard) > 0 || heard.anything();
        }
        folder.reader(in, profiles).read(in, file, heard);
        return heard.anything();
    }

    private long feed(String name, InputStream in, Source file, RecordSink into) throws IOException, BadRecord {
        if (!context.isKnown(name)) {
            throw new BadRecord(RejectReason.UNKNOWN_FORMAT, "no context feed is called " + BadRecord.quote(name));
        }
        return context.read(name, in, file, into);
    }

    /** The files of a compressed delivery, read like those that come as they are. */
    private final class Unpacked implements Entries {
        private final Folder folder;
        private final Source file;

        Unpacked(Folder folder, Source file) {
            this.folder = folder;
            this.file = file;
        }

        @Override
        public boolean read(String name, BufferedInputStream bytes, RecordSink into) throws IOException, BadRecord {
            Content content = Content.of(bytes);
            boolean takesWorkbooks = folder == Folder.HAWALA || folder == Folder.MONEY_TRANSFER;
            if (content == Content.GZIP || content == Content.ZIP && !takesWorkbooks) {
                throw new BadRecord(RejectReason.UNKNOWN_FORMAT, "an archive within an archive is not unpacked");
            }
            return Delivery.this.read(folder, name, bytes, file, into);
        }

        @Override
        public boolean tellsOfEveryRecord() {
            return folder != Folder.CONTEXT;
        }

        @Override
        public void empty(String label) {
            emptyFiles.add(label.isEmpty() ? file.file() : file.file() + "!" + label);
        }
    }
}
