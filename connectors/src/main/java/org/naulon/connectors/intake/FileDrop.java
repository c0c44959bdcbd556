package org.naulon.connectors.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.mapping.Profiles;

/**
 * The inbox of a running system: whatever is put into bank/, money-transfer/ and hawala/ is taken into the journal.
 *
 * <pre>
 * bank/july.xml                     waits until it has not changed for a while
 * bank/july.xml.part, bank/.july    left alone until renamed; .tmp and .filepart too
 * bank/.done/ab12…/july.xml         taken, below the SHA-256 of its bytes
 * bank/.failed/1767603600000/july.xml  could not be taken because of this machine, below its time of change
 * </pre>
 *
 * <p>A file is moved only when the journal has all of its records, and is never deleted: after a crash it lies where it lay
 * and is read again. Files are taken one at a time. Context feeds are not taken here: a snapshot is made of all of them
 * together, so they stay in their folder.
 */
public final class FileDrop implements Closeable {
    private static final List<Folder> FOLDERS = List.of(Folder.BANK, Folder.MONEY_TRANSFER, Folder.HAWALA);
    private static final Pattern MEANT_OTHERWISE = Pattern.compile("[%+?#&${}]");
    private static final String UNFINISHED = "*.part,*.tmp,*.filepart";

    private final DefaultCamelContext camel = new DefaultCamelContext();

    /**
     * A drop that is not watched before {@link #start}.
     *
     * @param inbox folder with the folders, which are created when missing
     * @param work folder for archive and rejections; created when missing
     * @param journal stays open when the drop is closed
     * @param stable how long size and time of a file must stay as they are before it is taken; at least a millisecond
     * @throws IOException when a folder cannot be made or its path cannot stand in a URI
     */
    public FileDrop(Path inbox, Path work, JournalStore journal, Profiles profiles, Duration stable)
            throws IOException {
        if (stable.toMillis() < 1) {
            throw new IllegalArgumentException("a file is stable after at least a millisecond, not " + stable);
        }
        if (MEANT_OTHERWISE.matcher(inbox.toAbsolutePath().toString()).find()) {
            throw new IOException("the inbox " + inbox.toAbsolutePath() + " cannot be watched: its path has one of "
                    + "% + ? # & $ { }, which mean something else to the file transport");
        }
        Desk desk = new Desk(work, journal, profiles);
        camel.setStreamCaching(false);
        try {
            camel.addRoutes(new InboxRoutes(desk::take));
            for (Folder folder : FOLDERS) {
                Path watched = Files.createDirectories(inbox.toAbsolutePath().resolve(folder.folderName()));
                camel.addRouteFromTemplate(
                        folder.folderName(),
                        InboxRoutes.TEMPLATE,
                        Map.of("uri", uri(watched, stable), "folder", folder.name()));
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the routes of the file drop cannot be made", e);
        }
    }

    /** Begins to watch; files that lie there already are taken too. */
    public void start() {
        camel.start();
    }

    /** Stops when the file in hand is taken; what is still there waits for the next start. */
    @Override
    public void close() {
        camel.stop();
    }

    CamelContext camel() {
        return camel;
    }

    /** Camel deletes what has the name that a file is moved to, so every name says which file it is. */
    private static String uri(Path folder, Duration stable) {
        long millis = stable.toMillis();
        return "file:" + folder + "?initialDelay=0&delay=" + millis + "&sortBy=file:name"
                + "&antExclude=" + UNFINISHED
                + "&readLock=changed&readLockMarkerFile=false&readLockCheckInterval=" + millis
                + "&readLockMinAge=" + millis + "&readLockTimeout=" + 3 * millis
                + "&move=.done/${exchangeProperty." + InboxRoutes.SHA256 + "}/${file:onlyname}"
                + "&moveFailed=.failed/${file:modified}/${file:onlyname}";
    }
}
