package org.naulon.connectors.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.Folder;
import org.naulon.connectors.intake.Receipt;
import org.naulon.connectors.intake.SourceBoard;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.journal.JournalCodec;

/** A running system below a folder, and all that its transports told. */
final class Site implements TransportListener {
    static final String HEAD = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country\n";

    private static final int PATIENCE_SECONDS = 30;

    final BlockingQueue<Receipt> taken = new LinkedBlockingQueue<>();
    final BlockingQueue<Throwable> notTaken = new LinkedBlockingQueue<>();
    final BlockingQueue<Throwable> unreachable = new LinkedBlockingQueue<>();
    private final Path work;

    Site(Path work) {
        this.work = work;
    }

    /** A table of payments, numbered from 1. */
    static String payments(int rows) {
        StringBuilder table = new StringBuilder(HEAD);
        IntStream.rangeClosed(1, rows)
                .forEach(row -> table.append(row).append(",PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n"));
        return table.toString();
    }

    static Transport moneyTransfer(String uri, Map<String, Secret> secrets) {
        return new Transport(Folder.MONEY_TRANSFER, uri, secrets, null);
    }

    static Secret secret(String value) {
        return Secret.at("env:IT", name -> value);
    }

    /** Transports that are not started yet. */
    Transports ways(Transport... transports) throws IOException {
        return new Transports(List.of(transports), desk(), this);
    }

    Desk desk() throws IOException {
        return new Desk(work, new JournalDirectory(work.resolve("journal")), Profiles.shipped(), SourceBoard.ofAPass());
    }

    /** The next of what was told, which must come. */
    <T> T next(BlockingQueue<T> told) throws InterruptedException {
        T next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing was told within " + PATIENCE_SECONDS + " s, but taken " + taken
                    + ", not taken " + notTaken + ", unreachable " + unreachable);
        }
        return next;
    }

    /** Native ids of all lines of the journal, in the order of their files. */
    List<String> journal() throws IOException {
        List<String> ids = new ArrayList<>();
        for (Path part : files(work.resolve("journal"))) {
            for (String line : Files.readAllLines(part)) {
                byte[] bytes = line.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                ids.add(JournalCodec.decode(bytes, 0, bytes.length).nativeId());
            }
        }
        return ids;
    }

    static List<String> ids(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(row -> "mto:builtin|" + row)
                .toList();
    }

    /** Files below a folder, by their paths. */
    static List<String> names(Path root) throws IOException {
        return files(root).stream()
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public void taken(String transport, String name, Receipt receipt) {
        taken.add(receipt);
    }

    @Override
    public void notTaken(String transport, String name, Throwable why) {
        notTaken.add(root(why));
    }

    @Override
    public void unreachable(String transport, Throwable why) {
        unreachable.add(root(why));
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
