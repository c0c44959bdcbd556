package org.naulon.connectors.swift.statement;

import com.prowidesoftware.swift.model.Tag;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Statement;
import org.naulon.model.party.ContentId;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** One statement on its way to the sink: its lines one by one, summed up for the proof of its balances. */
final class StatementRun {
    /** Largest sum of entries in minor units; balances have no more digits. */
    private static final long MAX_SUM = 1_000_000_000_000_000_000L;

    /** The sign of a line that is foreseen; booked, the same line has none. */
    private static final Pattern EXPECTED = Pattern.compile("^([0-9]{6,10})E");

    private final Account account;
    private final Source source;
    private final SeenLines seen;
    private final RecordSink sink;
    private int entries;
    private int booked;
    private long credits;
    private long debits;

    StatementRun(Account account, Source source, SeenLines seen, RecordSink sink) {
        this.account = account;
        this.source = source;
        this.seen = seen;
        this.sink = sink;
    }

    /** How many lines there were, good and bad. */
    int entries() {
        return entries;
    }

    /** A line, with the fields 86 behind it. */
    void line(Tag line, List<Tag> said) throws IOException {
        entries++;
        Source entry = new Source(source.sha256(), source.position() + " entry " + entries, source.file());
        try {
            String text = Fields.value(line);
            sink.observation(entry(text, info(said), entry));
        } catch (BadRecord bad) {
            sink.rejection(bad.at(entry, entry.position()));
        }
    }

    private static String info(List<Tag> said) throws BadRecord {
        StringBuilder info = new StringBuilder();
        for (Tag field : said) {
            String value = Fields.value(field);
            if (info.length() + value.length() >= Fields.MAX_FIELD) {
                throw new BadRecord(
                        RejectReason.TOO_LARGE, "fields 86 are longer than " + Fields.MAX_FIELD + " characters");
            }
            String start = "86".equals(field.getName()) ? "" : ":" + field.getName() + ":";
            info.append(info.isEmpty() ? "" : "\r\n").append(start).append(value);
        }
        return info.toString();
    }

    private Observation entry(String text, String info, Source entry) throws BadRecord {
        StatementLine line = StatementLine.parse(text, account.currency());
        add(line);
        String key = EntryMapper.isDistinct(line.bankReference())
                ? line.bankReference()
                : ContentId.of("line", EXPECTED.matcher(text.strip()).replaceFirst("$1") + "\n" + info.strip());
        String id = seen.distinct("entry:" + Accounts.inIdentity(account.number()) + "|" + key);
        return new EntryMapper(account, line, LineInfo.of(info, line), id).map(entry);
    }

    private void add(StatementLine line) throws BadRecord {
        if (line.mark().isExpected()) {
            return;
        }
        long sum = (line.mark().isRaising() ? credits : debits) + line.amount().minor();
        if (sum > MAX_SUM) {
            throw new BadRecord(RejectReason.INVALID_AMOUNT, "the entries add up to more than a balance can be");
        }
        booked++;
        if (line.mark().isRaising()) {
            credits = sum;
        } else {
            debits = sum;
        }
    }

    /** The end of the statement; a balance that cannot be read is a rejection of its own. */
    void close(Fields fields) throws IOException, BadRecord {
        Long opening = balance(fields, "60");
        Long closing = balance(fields, "62");
        sink.statement(new Statement(
                account.number(),
                fields.get("20").strip(),
                sequence(fields),
                account.currency(),
                opening,
                closing,
                credits,
                debits,
                booked,
                source));
    }

    private @Nullable Long balance(Fields fields, String number) throws IOException {
        try {
            return Balance.minor(fields, number, account.currency());
        } catch (BadRecord bad) {
            sink.rejection(bad.at(source, source.position() + " field " + number));
            return null;
        }
    }

    /** The statement's number, with the page behind it where it has several, as camt.053 has it; without leading zeros. */
    private static String sequence(Fields fields) throws BadRecord {
        String field = fields.option("28", "C", "");
        String text = field.isEmpty() ? "" : fields.get(field).strip();
        String number = text.replaceAll("(?<![0-9])0+(?=[0-9])", "");
        boolean only = fields.has("60F") && fields.has("62F");
        return only && number.endsWith("/1") ? number.substring(0, number.length() - 2) : number;
    }
}
