package org.naulon.connectors.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.naulon.connectors.context.ContextFeeds;
import org.naulon.connectors.hawala.HawalaLedger;
import org.naulon.connectors.intake.FuzzedDelivery;
import org.naulon.connectors.iso20022.XmlMessages;
import org.naulon.connectors.mapping.InvalidProfiles;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.mojaloop.TransferMessages;
import org.naulon.connectors.moneytransfer.MoneyTransferTable;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.record.Taken;
import org.naulon.connectors.spreadsheet.Parts;
import org.naulon.connectors.spreadsheet.WorkbookReader;
import org.naulon.connectors.swift.FinMessages;
import org.naulon.model.journal.JournalCodec;

/** The ways by which bytes from outside come in. */
enum Parser {
    /** ISO 20022. */
    XML((bytes, sink) -> read(new XmlMessages(), bytes, sink), "/samples/iso20022"),
    /** SWIFT FIN: payments, statements, batches. */
    FIN((bytes, sink) -> read(new FinMessages(), bytes, sink), "/samples/swift-mt"),
    MONEY_TRANSFER((bytes, sink) -> read(MoneyTransferTable.reader(Profiles.shipped()), bytes, sink), "/mapping"),
    HAWALA((bytes, sink) -> read(HawalaLedger.reader(Profiles.shipped()), bytes, sink), "/ledgers"),
    MOJALOOP((bytes, sink) -> read(new TransferMessages(), bytes, sink), "/mapping"),
    /** The parts of a workbook behind each other, with a zero byte between them: mutated bytes are hardly ever a ZIP archive. */
    WORKBOOK(Parser::workbook),
    /** Anything into any folder: archives, compressed files, workbooks as they come. */
    DELIVERY(FuzzedDelivery::take),
    /** A feed's name on a line of its own, then the feed. */
    CONTEXT(Parser::context),
    /** A mapping profile, a zero byte, and a table that is read by it. */
    PROFILE(Parser::profile),
    /** A line of the journal. */
    JOURNAL((bytes, sink) -> journal(bytes)),
    /** A single value of a field. */
    VALUE((bytes, sink) -> FuzzedValues.take(bytes));

    /** An entry of a statement; elsewhere in a line the same signs are text. */
    private static final Pattern ENTRY = Pattern.compile("(?m)^:61:");

    private static final String INPUTS = "/fuzz/";
    /** Records for each byte; deflate makes at most a thousand bytes of one. */
    private static final long MOST_RECORDS = 1000;

    private final Entry entry;
    private final List<String> others;

    /** @param others resource folders with more inputs to begin with */
    Parser(Entry entry, String... others) {
        this.entry = entry;
        this.others = List.of(others);
    }

    /** Reads the bytes; whatever is thrown is a finding. */
    void take(byte[] bytes) throws Exception {
        LawfulSink sink = new LawfulSink();
        entry.take(bytes, sink);
        if (sink.records() > MOST_RECORDS * (bytes.length + 1)) {
            throw new AssertionError(sink.records() + " records in " + bytes.length + " bytes");
        }
    }

    /** The folder of its own inputs among the resources. */
    String inputs() {
        return INPUTS + name().toLowerCase(Locale.ROOT);
    }

    /** The files of that folder: what the fuzzer began with and what it found once. */
    List<Path> knownInputs() throws IOException, URISyntaxException {
        try (Stream<Path> files =
                Files.walk(Path.of(Parser.class.getResource(inputs()).toURI()))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    List<String> otherInputs() {
        return others;
    }

    private static void read(RecordReader reader, byte[] bytes, LawfulSink sink) throws IOException {
        reader.read(new ByteArrayInputStream(bytes), Taken.FILE, sink);
        if (bytes.length > 0 && sink.isSilent() && !mayBeSilent(reader, bytes)) {
            throw new AssertionError("the bytes ended neither as a record nor as a rejection");
        }
    }

    /**
     * A message without transactions, an interim statement (MT942) without entries, which has no balances either, padding
     * between FIN messages and a quote without its transfer are no records.
     */
    private static boolean mayBeSilent(RecordReader reader, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (reader instanceof XmlMessages) {
            return text.contains("Trf") || text.contains("BkToCstmr") || text.contains("PmtRtr");
        }
        return reader instanceof TransferMessages
                || reader instanceof FinMessages
                        && ((text.contains("942") || text.contains(":34F:"))
                                        && !ENTRY.matcher(text).find()
                                || text.chars().allMatch(c -> c <= ' ' || c > 0x7F || c == '$'));
    }

    private static void workbook(byte[] bytes, LawfulSink sink) throws IOException {
        String[] texts = new String(bytes, StandardCharsets.UTF_8).split("\u0000", -1);
        List<String> paths = List.of(Parts.SHEET, Parts.STRINGS, Parts.STYLES, Parts.BOOK, Parts.BOOK_RELS, Parts.RELS);
        Parts parts = Parts.withRows("");
        for (int i = 0; i < Math.min(texts.length, paths.size()); i++) {
            if (!texts[i].isEmpty()) {
                parts.with(paths.get(i), texts[i]);
            }
        }
        byte[] zip = parts.zip();
        read(new WorkbookReader(MoneyTransferTable.reader(Profiles.shipped())), zip, sink);
        read(new WorkbookReader(HawalaLedger.reader(Profiles.shipped())), zip, sink);
    }

    private static void context(byte[] bytes, LawfulSink sink) throws IOException {
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        String name = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        ContextFeeds feeds = new ContextFeeds();
        byte[] feed = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
        feeds.read(feeds.isKnown(name) ? name : "fx.csv", new ByteArrayInputStream(feed), Taken.FILE, sink);
        JournalCodec.writeContext(feeds.snapshot(), OutputStream.nullOutputStream());
    }

    private static void profile(byte[] bytes, LawfulSink sink) throws IOException {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        byte[] table = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
        Path folder = Files.createTempDirectory("profile-");
        Path file = folder.resolve("fuzzed.yaml");
        try {
            Files.write(file, Arrays.copyOf(bytes, end));
            Profiles profiles = Profiles.shipped().with(folder);
            read(MoneyTransferTable.reader(profiles), table, sink);
            read(HawalaLedger.reader(profiles), table, sink);
        } catch (InvalidProfiles told) {
            if (told.problems().isEmpty()) {
                throw new AssertionError("a profile is refused without a reason", told);
            }
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    private static void journal(byte[] bytes) throws IOException {
        try {
            LawfulSink.requireSameAfterJournal(JournalCodec.decode(bytes, 0, bytes.length));
        } catch (IOException noLine) {
            return;
        }
    }

    /** Reads bytes of one kind. */
    @FunctionalInterface
    private interface Entry {
        void take(byte[] bytes, LawfulSink sink) throws Exception;
    }
}
