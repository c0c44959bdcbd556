package org.naulon.app.world.inbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.naulon.app.world.event.HawalaTransfer;
import org.naulon.app.world.event.Office;
import org.naulon.app.world.people.Actor;

/**
 * The folder {@code hawala/}: one book for each office, in the layout of contracts.md 1.2. The book of one city is kept in
 * Persian digits, as some are.
 */
final class HawalaFolder implements Closeable {

    static final List<String> HEADER = List.of(
            ("office_id,office_name,office_city,office_country,entry_no,entry_date,calendar,direction,token,sender_name,"
                            + "sender_phone,receiver_name,receiver_phone,counter_office_id,counter_office_city,"
                            + "counter_office_country,amount,currency,rate,commission,status,released_at,released_to,"
                            + "remarks")
                    .split(","));

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Accounting accounting;
    private final Map<String, CsvFile> books = new TreeMap<>();

    HawalaFolder(Path folder, Accounting accounting) {
        this.folder = folder;
        this.accounting = accounting;
    }

    void write(HawalaTransfer transfer) throws IOException {
        Instant later = transfer.at().plus(10, ChronoUnit.DAYS);
        CsvFile book = book(transfer.from());
        switch (transfer.course()) {
            case ONE_BOOK -> book.row(taken(transfer, "PAID", null));
            case BOTH_BOOKS -> {
                book.row(taken(transfer, "PAID", null));
                book(transfer.to()).row(paidOut(transfer));
                accounting.duplicate();
            }
            case HELD_THEN_RELEASED -> {
                book.row(taken(transfer, "HELD", null));
                book.row(taken(transfer, "RELEASED", later));
                accounting.accepted();
            }
            case SETTLEMENT -> book.row(settlement(transfer));
        }
        accounting.accepted();
    }

    CsvFile book(Office office) throws IOException {
        CsvFile book = books.get(office.id());
        if (book == null) {
            book = new CsvFile(folder.resolve("book-" + office.id() + ".csv"), HEADER, false);
            books.put(office.id(), book);
        }
        return book;
    }

    private static List<String> taken(HawalaTransfer transfer, String status, @Nullable Instant released) {
        String to = released == null || transfer.payee() == null
                ? ""
                : transfer.payee().shownName();
        return row(
                transfer, transfer.from(), transfer.to(), transfer.entry(), transfer.at(), "IN", status, released, to);
    }

    private static List<String> paidOut(HawalaTransfer transfer) {
        // The other book counts its own entries; only the token ties the two together.
        return row(
                transfer,
                transfer.to(),
                transfer.from(),
                "M" + transfer.entry(),
                transfer.at().plus(1, ChronoUnit.DAYS),
                "OUT",
                "PAID",
                null,
                "");
    }

    private static List<String> settlement(HawalaTransfer transfer) {
        return row(
                transfer,
                transfer.from(),
                transfer.to(),
                transfer.entry(),
                transfer.at(),
                "SETTLEMENT",
                "PAID",
                null,
                "");
    }

    private static List<String> row(
            HawalaTransfer transfer,
            Office own,
            Office other,
            String entry,
            Instant at,
            String direction,
            String status,
            @Nullable Instant released,
            String releasedTo) {
        boolean persian = own.city().name().equals("Erbil");
        String date = MINUTE.format(at);
        String amount = Amounts.decimal(transfer.minor(), transfer.currency());
        return List.of(
                own.id(),
                own.name(),
                own.city().name(),
                own.city().country().code(),
                entry,
                persian ? persian(date) : date,
                "gregorian",
                direction,
                transfer.token(),
                name(transfer.payer()),
                phone(transfer.payer()),
                name(transfer.payee()),
                phone(transfer.payee()),
                other.id(),
                other.city().name(),
                other.city().country().code(),
                persian ? persian(amount).replace('.', '\u066B') : amount,
                transfer.currency(),
                "1",
                Amounts.decimal(transfer.minor() / 100, transfer.currency()),
                status,
                released == null ? "" : MINUTE.format(released),
                releasedTo,
                "");
    }

    private static String name(@Nullable Actor actor) {
        return actor == null ? "" : actor.shownName();
    }

    private static String phone(@Nullable Actor actor) {
        return actor == null ? "" : actor.phone();
    }

    private static String persian(String ascii) {
        StringBuilder digits = new StringBuilder(ascii.length());
        ascii.chars().forEach(c -> digits.append((char) (c >= '0' && c <= '9' ? c - '0' + '\u06F0' : c)));
        return digits.toString();
    }

    @Override
    public void close() throws IOException {
        for (CsvFile book : books.values()) {
            book.close();
        }
        books.clear();
    }
}
