package org.naulon.connectors.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.context.ContextFeeds;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Source;

/** Takes one file after another: archive, recognise, read. */
final class Delivery {
    private final Archive archive;
    private final RecordSink sink;
    private final Profiles profiles;
    private final ContextFeeds context = new ContextFeeds();
    private final List<String> emptyFiles = new ArrayList<>();
    private long bytes;

    Delivery(Archive archive, RecordSink sink, Profiles profiles) {
        this.archive = archive;
        this.sink = sink;
        this.profiles = profiles;
    }

    /** Takes the bytes that a transport brought for a folder under a name. */
    void take(Folder folder, String name, InputStream delivered) throws IOException {
        Archive.Original original = archive.keep(delivered);
        bytes += original.size();
        String path = folder.folderName() + "/" + name;
        if (original.size() == 0) {
            emptyFiles.add(path);
            return;
        }
        Source file = new Source(original.sha256(), "", path);
        try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(original.path()), 1 << 16)) {
            if (folder == Folder.CONTEXT) {
                feed(name, in, file);
            } else {
                folder.reader(in, profiles).read(in, file, sink);
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

    private void feed(String name, InputStream in, Source file) throws IOException, BadRecord {
        if (!context.isKnown(name)) {
            throw new BadRecord(RejectReason.UNKNOWN_FORMAT, "no context feed is called " + BadRecord.quote(name));
        }
        context.read(name, in, file, sink);
    }
}
