package org.naulon.connectors.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.JournalWriter;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.context.Context;

/**
 * One pass over an inbox: every file of its folders into the archive, every record into the journal or among the
 * rejections, files in the order of their paths.
 *
 * <pre>
 * work/archive/ab/ab12…            original bytes by SHA-256
 * work/journal/2026-01-05/part-*   observations by the day of their state, see {@link JournalWriter}
 * work/journal/context.json        snapshot of the context feeds
 * work/rejections.jsonl            one JSON object a line
 * work/statements.jsonl            account statements with their balances, one JSON object a line
 * </pre>
 *
 * <p>Memory does not grow with the files: one record is in hand at a time. Only the context feeds are held whole.
 */
public final class Intake {
    /** The folders that an inbox has (contracts 1); whatever else lies in it is left alone. */
    public static final List<String> FOLDERS =
            Arrays.stream(Folder.values()).map(Folder::folderName).toList();

    private static final String JOURNAL = "journal";

    private final Inbox inbox;
    private final Path work;
    private final JournalStore journal;
    private final Profiles profiles;
    private final IntakeListener listener;
    private final Corrections corrections;

    /**
     * @param inbox folder with bank/, money-transfer/, hawala/ and context/, any of which may be missing
     * @param work folder for archive, journal and rejections; created when missing
     * @param profiles by which tables are read
     * @param progress told about every thousand records and every file
     */
    public Intake(Path inbox, Path work, Profiles profiles, IntakeListener progress) {
        this(inbox, work, new JournalDirectory(work.resolve(JOURNAL)), profiles, progress);
    }

    /**
     * A pass into a journal that may be elsewhere and may hold the records of other passes.
     *
     * @param journal stays open when the pass is over
     */
    public Intake(Path inbox, Path work, JournalStore journal, Profiles profiles, IntakeListener progress) {
        this(new Inbox(inbox), work, journal, profiles, progress, Corrections.none());
    }

    private Intake(
            Inbox inbox,
            Path work,
            JournalStore journal,
            Profiles profiles,
            IntakeListener progress,
            Corrections corrections) {
        this.inbox = inbox;
        this.work = work;
        this.journal = journal;
        this.profiles = profiles;
        this.listener = progress;
        this.corrections = corrections;
    }

    /** The same pass, which also reads what was given in the place of the records that it rejects. */
    public Intake correctedBy(Corrections given) {
        return new Intake(inbox, work, journal, profiles, listener, given);
    }

    /**
     * Runs the pass.
     *
     * @throws IOException when the work folder cannot be written; never because of what lies in the inbox
     */
    public IntakeReport run() throws IOException {
        Files.createDirectories(work);
        Path rejections = work.resolve("rejections.jsonl");
        Pass pass = new Pass(inbox.totalBytes());
        Path statements = work.resolve("statements.jsonl");
        SourceBoard board = SourceBoard.ofAPass();
        try (Ledger ledger = new Ledger(journal, journal.append(), rejections, statements, board, pass::report)) {
            CorrectionRound round = new CorrectionRound(ledger, corrections);
            Delivery delivery = new Delivery(new Archive(work.resolve("archive")), round, profiles);
            pass.over(ledger, delivery);
            round.take(delivery);
            Context context = delivery.context().snapshot();
            new JournalWriter(work.resolve(JOURNAL)).write(context);
            ledger.complete();
            return new IntakeReport(
                    ledger.observed(),
                    ledger.rejected(),
                    round.corrected(),
                    rejections,
                    delivery.emptyFiles(),
                    delivery.bytes(),
                    context,
                    ledger.unmapped(),
                    board.sources());
        }
    }

    /** The Camel side of one pass, with how far it is. */
    private final class Pass {
        private final long totalBytes;
        private Runnable progress = () -> {};

        Pass(long totalBytes) {
            this.totalBytes = totalBytes;
        }

        void report() {
            progress.run();
        }

        void over(Ledger ledger, Delivery delivery) throws IOException {
            progress = () -> listener.progress(ledger.read(), delivery.bytes(), totalBytes);
            try (DefaultCamelContext camel = new DefaultCamelContext()) {
                // Caching would copy every file into memory or a temporary file; the archive is the copy.
                camel.setStreamCaching(false);
                camel.addRoutes(new InboxRoutes(delivery::take));
                for (Folder folder : Folder.values()) {
                    camel.addRouteFromTemplate(
                            folder.folderName(),
                            InboxRoutes.TEMPLATE,
                            Map.of("uri", uri(folder), "folder", folder.name()));
                }
                camel.start();
                try (ProducerTemplate sender = camel.createProducerTemplate()) {
                    for (Folder folder : Folder.values()) {
                        folder(folder, sender, delivery);
                    }
                }
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw cause(e);
            }
        }

        private void folder(Folder folder, ProducerTemplate sender, Delivery delivery) throws IOException {
            if (inbox.isBlocked(folder)) {
                delivery.refuse(folder.folderName(), "a file stands where the folder should be");
            }
            for (Path entry : inbox.entries(folder)) {
                String name = entry.getFileName().toString();
                String path = folder.folderName() + "/" + name;
                if (Files.isDirectory(entry)) {
                    delivery.refuse(path, "a folder where a file is expected");
                } else if (!Files.isRegularFile(entry) || !Files.isReadable(entry)) {
                    delivery.refuse(path, "the file cannot be read");
                } else {
                    send(folder, name, entry, sender, delivery);
                }
                progress.run();
            }
        }

        private void send(Folder folder, String name, Path entry, ProducerTemplate sender, Delivery delivery)
                throws IOException {
            InputStream opened;
            try {
                opened = Files.newInputStream(entry);
            } catch (IOException e) {
                delivery.refuse(folder.folderName() + "/" + name, "the file cannot be opened");
                return;
            }
            try (InputStream bytes = new BufferedInputStream(opened)) {
                sender.sendBodyAndHeader(uri(folder), bytes, Exchange.FILE_NAME, name);
            }
        }

        private static String uri(Folder folder) {
            return "direct:" + folder.folderName();
        }

        private static IOException cause(Exception failure) {
            Throwable cause = failure instanceof CamelExecutionException ? failure.getCause() : failure;
            return cause instanceof IOException io ? io : new IOException("the intake routes failed", cause);
        }
    }
}
