package org.naulon.connectors.swift.message;

import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.SwiftMessage;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** One FIN message as blocks and fields. */
public final class FinText {
    private static final Pattern FIRST_FIELD = Pattern.compile("(?m)^:[0-9]{2}[A-Z]?:");
    private static final String END = "\r\n-}";
    private static final String NEW_LINE = "\r\n";

    /** Some systems write other things than the type of the message into the application header. */
    private static final Pattern TYPE = Pattern.compile("\\{2:[IOio]([0-9]{3})");

    private static final Pattern ANY_FIELD = Pattern.compile(":[0-9]{2}[A-Z]?:");
    private static final Pattern INDENTED = Pattern.compile("(?m)^[ \\t]+(?=:[0-9]{2}[A-Z]?:)");

    /** Line ends as programs write them into one line; FIN has no backslash. */
    private static final Pattern WRITTEN_END = Pattern.compile("(?:\\\\r)?\\\\n|\\\\r");

    /** A closing balance with the end of its line, behind which nothing of a statement is missed. */
    private static final Pattern CLOSED = Pattern.compile("(?m)^:62[FM]:[^\\r\\n]+[\\r\\n]");

    /**
     * What banks add for themselves ("non-SWIFT"), which would pass for more lines of the field before it. A line of it may begin
     * with a hyphen; one that is nothing else, or closes the block, ends the text.
     */
    private static final Pattern NOT_SWIFT = Pattern.compile("(?ms)^:NS:.*?(?=^:[0-9]{2}[A-Z]?:|^-\\}|^-[ \\t]*$|\\z)");

    private static final Pattern TEXT_BLOCK = Pattern.compile("\\{4:(?!\\{)");

    /** Braces around the text that are looked at; headers and trailers have some dozens, and nesting costs their square. */
    private static final int MAX_BRACES = 1000;

    /** What Prowide says of bad text to the log, the rejection says to the reader. */
    private static final Logger PROWIDE = Logger.getLogger("com.prowidesoftware");

    static {
        PROWIDE.setLevel(Level.OFF);
    }

    private FinText() {}

    /** Parses a message, or a text block alone with or without its braces. */
    public static FinMessage parse(String text) throws BadRecord {
        String blocks = NOT_SWIFT.matcher(blocks(inLines(text))).replaceAll("");
        if (bracesAroundText(blocks) > MAX_BRACES) {
            throw new BadRecord(RejectReason.MALFORMED, "more than " + MAX_BRACES + " blocks in a message");
        }
        boolean ended = !blocks.contains("{4:") || blocks.contains("-}") || blocks.contains("{4:{");
        boolean whole = ended || CLOSED.matcher(blocks).find();
        SwiftMessage message = message(ended ? blocks : blocks + END);
        Matcher type = TYPE.matcher(blocks.substring(0, Math.max(0, blocks.indexOf("{4:"))));
        return new FinMessage(message, type.find() ? type.group(1) : "", whole);
    }

    /**
     * The message with each field at the start of a line, where that can be told: lines may end in carriage returns alone or in
     * signs that stand for the end of a line, or all be indented.
     */
    private static String inLines(String text) throws BadRecord {
        String lines = text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? text.replace("\r", NEW_LINE) : text;
        if (lines.indexOf('\n') < 0) {
            lines = WRITTEN_END.matcher(lines).replaceAll("\r\n");
        }
        if (lines.strip().indexOf('\n') < 0
                && ANY_FIELD.matcher(lines).results().count() > 1) {
            throw new BadRecord(RejectReason.MALFORMED, "the message has lost the ends of its lines");
        }
        boolean indented = FIRST_FIELD.matcher(lines).results().limit(2).count() < 2;
        return indented ? INDENTED.matcher(lines).replaceAll("") : lines;
    }

    /** The message from its first block on; fields without any block, or behind headers alone, become a text block. */
    private static String blocks(String text) {
        int brace = text.indexOf('{');
        Matcher field = FIRST_FIELD.matcher(text);
        boolean fields = field.find();
        if (fields && (brace < 0 || field.start() < brace)) {
            return "{4:\r\n" + text.substring(field.start()).stripTrailing() + END;
        }
        if (fields && !text.contains("{4:")) {
            String block = text.substring(field.start());
            String end = block.stripTrailing().endsWith("\n-") ? "}" : "";
            return text.substring(brace, field.start()).strip() + "{4:\r\n"
                    + (end.isEmpty() ? block : block.stripTrailing() + end);
        }
        return text.substring(Math.max(0, brace));
    }

    private static long bracesAroundText(String blocks) {
        Matcher text = TEXT_BLOCK.matcher(blocks);
        int start = text.find() ? text.end() : blocks.length();
        int end = blocks.indexOf("-}", start);
        String behind = end < 0 ? "" : blocks.substring(end);
        return Stream.of(blocks.substring(0, start), behind)
                .flatMapToInt(String::chars)
                .filter(c -> c == '{')
                .count();
    }

    private static SwiftMessage message(String blocks) throws BadRecord {
        SwiftMessage message;
        try {
            message = new SwiftParser(blocks).message();
        } catch (IOException | RuntimeException e) {
            // Prowide promises no closed list of exceptions for text that is no FIN.
            throw new BadRecord(RejectReason.MALFORMED, "no FIN message: " + BadRecord.quote(blocks));
        }
        if (message == null
                || message.getBlock4() == null
                || message.getBlock4().isEmpty()) {
            throw new BadRecord(RejectReason.MALFORMED, "the message has no text block");
        }
        return message;
    }
}
