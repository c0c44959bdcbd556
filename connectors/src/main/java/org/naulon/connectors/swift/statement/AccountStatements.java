package org.naulon.connectors.swift.statement;

import com.prowidesoftware.swift.model.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.connectors.swift.message.FinMessage;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Source;

/**
 * The message types that are statements of account: MT940 and MT950 with balances, MT942 of a day that is not over. Each
 * line is a record; a statement without lines is none.
 *
 * <p>One of these serves one file, because a statement may go on in the next message.
 */
public final class AccountStatements {
    private static final Set<String> TYPES = Set.of("940", "942", "950");
    private static final String INTERIM = "942";

    /** The fields of statements but for 86. */
    private static final Set<String> FIELDS = Set.of(
            "20", "21", "25", "25P", "28", "28C", "13", "13D", "34F", "60F", "60M", "61", "90C", "90D", "62F", "62M",
            "64", "65");

    private final SeenLines seen = new SeenLines();

    /** Whether messages of this type are statements. */
    public static boolean isOne(String type) {
        return TYPES.contains(type);
    }

    /**
     * Hands on the lines of a statement, then the statement.
     *
     * @param source where the message stands
     * @throws BadRecord when no line can be read because the account is not known
     */
    public void read(FinMessage message, Source source, RecordSink sink) throws IOException, BadRecord {
        Fields fields = message.fields();
        if (!fields.has("60M")) {
            seen.newStatement();
        }
        boolean interim = message.type().equals(INTERIM);
        boolean cut = !message.isWhole() || !interim && !fields.has("62F") && !fields.has("62M");
        StatementRun run = new StatementRun(Account.of(message), source, seen, sink);
        List<Tag> tags = fields.inOrder();
        int end = cut ? lastLine(tags) : tags.size();
        for (int i = 0; i < end; i++) {
            if ("61".equals(tags.get(i).getName())) {
                run.line(tags.get(i), said(tags.subList(i + 1, end)));
            }
        }
        if (cut) {
            throw new BadRecord(RejectReason.MALFORMED, "the statement breaks off after entry " + run.entries());
        }
        if (!interim) {
            run.close(fields);
        }
    }

    /**
     * What is said of a line: the fields 86 behind it. There is one, but banks of old wrote one for each line of text. A field
     * that no statement has is a line of the text that begins like one, such as the rest of a time, {@code :26:37}.
     */
    private static List<Tag> said(List<Tag> behind) {
        int count = 0;
        while (count < behind.size() && isSaid(behind.get(count).getName(), count)) {
            count++;
        }
        return behind.subList(0, count);
    }

    private static boolean isSaid(@Nullable String name, int place) {
        return "86".equals(name) || place > 0 && name != null && !FIELDS.contains(name);
    }

    /** Where the last line begins, if nothing stands behind it but what is said of it: it may be cut itself. */
    private static int lastLine(List<Tag> tags) {
        int last = tags.size() - 1;
        while (last > 0 && !FIELDS.contains(String.valueOf(tags.get(last).getName()))) {
            last--;
        }
        return last >= 0 && "61".equals(tags.get(last).getName()) ? last : tags.size();
    }
}
