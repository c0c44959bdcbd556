package org.naulon.connectors.swift.statement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Texts;

/**
 * Field 86 in code words between slashes: {@code /EREF/E2E-1//ORDP//NAME/AWA/IBAN/FR76…//REMI/USTD//HELP/}. The words are
 * those of the SWIFT usage rules for field 86 and of the Dutch banks (ABN AMRO, ING, Rabobank), whose {@code /CNTP/} holds
 * account, bank, name and city of the other side; others write account and name between slashes behind {@code /BENM/}.
 */
final class CodeWordInfo {
    private static final Pattern WORD = Pattern.compile(
            "/(TRTP|IBAN|BIC|NAME|ADDR|REMI|EREF|KREF|IREF|PREF|MREF|CREF|KREP|ORDP|BENM|CNTP|ULTD|ULTB|ULTC|PURP|RTRN|RTYP"
                    + "|CSID|MARF|OCMT|CHGS|EXCH|UETR|MODE|ISDT|SVCL|NRTX|NBTR|SWOC|TYPE|TRCD|VACC)(?=/)");

    /** Words that name a party; words of what is known of it may follow. */
    private static final Set<String> PARTIES = Set.of("ORDP", "BENM", "ULTD", "ULTB", "ULTC");

    private static final Set<String> OF_A_PARTY = Set.of("NAME", "IBAN", "BIC", "ADDR");

    /** A number directly behind the word for a party is its account, and what a slash divides from it, its name. */
    private static final Pattern NUMBERED =
            Pattern.compile("([A-Z]{2}[0-9]{2}[A-Z0-9 ]{6,35}|[0-9][0-9 .-]{4,40})(?:/(.*))?");

    /** A line of the field in characters; a full one goes on in the next. */
    private static final int FULL_LINE = 65;

    private final Map<String, String> values = new LinkedHashMap<>();

    private CodeWordInfo() {}

    static boolean isOne(String line) {
        return WORD.matcher(line).lookingAt();
    }

    /** The lines of a field as one; a break that the line length forced is none, nor is one behind a slash. */
    static String unfolded(String text) {
        StringBuilder unfolded = new StringBuilder();
        text.lines().forEach(line -> unfolded.append(line)
                .append(line.length() == FULL_LINE || line.endsWith("/") ? "" : " "));
        return unfolded.toString().strip();
    }

    static LineInfo parse(String line) {
        CodeWordInfo info = new CodeWordInfo();
        info.split(line);
        String[] counterparty = info.value("CNTP").split("/", -1);
        LineInfo.Side other = new LineInfo.Side(
                        part(counterparty, 2), Accounts.compact(part(counterparty, 0)), part(counterparty, 1))
                .or(info.side(""));
        return new LineInfo(
                "",
                info.side("ORDP"),
                info.side("BENM"),
                other,
                info.value("EREF"),
                info.value("UETR").toLowerCase(Locale.ROOT),
                info.value("PURP").replaceFirst("^CD/", ""),
                Texts.purpose(info.value("REMI").replaceFirst("^(USTD|STRD)/+", "")),
                !info.value("RTRN").isEmpty(),
                info.value("OCMT"),
                info.value("EXCH"),
                info.value("CHGS"));
    }

    private void split(String line) {
        Matcher word = WORD.matcher(line);
        String name = "";
        String party = "";
        int from = 0;
        while (word.find()) {
            putOfLine(name, line.substring(from, word.start()));
            String next = word.group(1);
            party = PARTIES.contains(next) ? next : OF_A_PARTY.contains(next) ? party : "";
            name = OF_A_PARTY.contains(next) ? party + next : next;
            from = word.end();
        }
        putOfLine(name, line.substring(from));
    }

    private void putOfLine(String name, String value) {
        if (!PARTIES.contains(name)) {
            put(name, value);
            return;
        }
        Matcher numbered = NUMBERED.matcher(withoutSlashes(value));
        if (numbered.matches()) {
            put(name + "IBAN", numbered.group(1));
            put(name + "NAME", Objects.requireNonNullElse(numbered.group(2), ""));
        } else {
            put(name + "NAME", value);
        }
    }

    private void put(String name, String value) {
        String plain = withoutSlashes(value);
        if (!name.isEmpty() && !plain.isEmpty()) {
            values.putIfAbsent(name, plain);
        }
    }

    private LineInfo.Side side(String party) {
        return new LineInfo.Side(value(party + "NAME"), Accounts.compact(value(party + "IBAN")), value(party + "BIC"));
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private static String withoutSlashes(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && (value.charAt(from) == '/' || value.charAt(from) == ' ')) {
            from++;
        }
        while (to > from && (value.charAt(to - 1) == '/' || value.charAt(to - 1) == ' ')) {
            to--;
        }
        return value.substring(from, to);
    }

    private static String part(String[] parts, int index) {
        return parts.length > index ? parts[index].strip() : "";
    }
}
