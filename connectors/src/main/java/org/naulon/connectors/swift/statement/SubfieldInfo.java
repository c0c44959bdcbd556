package org.naulon.connectors.swift.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Texts;

/**
 * Field 86 as German and Polish banks write it: a business transaction code, then numbered subfields behind a sign, mostly
 * {@code ?}: 00 posting text, 20 to 29 and 60 to 63 purpose, 30 bank, 31 account, 32 and 33 name (Deutsche Kreditwirtschaft,
 * Anlage 3 of the DFÜ-Abkommen, chapter 8), abroad also 38 the IBAN. Within the purpose SEPA payments mark their parts: {@code EREF+}, {@code SVWZ+}.
 */
final class SubfieldInfo {
    /** Business transaction code and the sign before each subfield; some banks leave the code out. */
    static final Pattern START =
            Pattern.compile("([0-9]{3}(?=[?~<>^|@#!*;&])|(?=[?~<>^|](?:00|10|2[0-9])))([?~<>^|@#!*;&])(?=[0-9]{2})");

    /** Longest subfield of name and purpose in characters; a full one goes on in the next. */
    private static final int FULL = 27;

    private static final Pattern PARTS =
            Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|PURP|IBAN|BIC)\\+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int GERMAN_BANK_CODE = 8;

    private SubfieldInfo() {}

    static LineInfo parse(String business, String sign, String text) {
        Map<Integer, String> subfields = subfields(sign, text.replaceAll("[\\r\\n]", ""));
        String all = joined(subfields, 20, 29, joined(subfields, 60, 63, ""));
        Map<String, String> parts = parts(all);
        String bank = subfields.getOrDefault(30, "");
        String iban = Accounts.compact(subfields.getOrDefault(38, ""));
        String account = Accounts.country(iban).isEmpty()
                ? account(bank, Accounts.compact(subfields.getOrDefault(31, "")))
                : iban;
        LineInfo.Side counterparty = new LineInfo.Side(Texts.line(joined(subfields, 32, 33, "")), account, bank)
                .or(new LineInfo.Side(
                        "", Accounts.compact(parts.getOrDefault("IBAN", "")), parts.getOrDefault("BIC", "")));
        String purpose = Texts.first(parts.getOrDefault("SVWZ", ""), parts.getOrDefault("", ""));
        return new LineInfo(
                business,
                LineInfo.Side.UNKNOWN,
                LineInfo.Side.UNKNOWN,
                counterparty,
                parts.getOrDefault("EREF", ""),
                "",
                parts.getOrDefault("PURP", ""),
                Texts.purpose(Texts.first(purpose, subfields.getOrDefault(0, ""))),
                false,
                parts.getOrDefault("OAMT", ""),
                "",
                parts.getOrDefault("COAM", ""));
    }

    /** A number that only its bank can tell apart is written with the bank, as such banks name their own accounts. */
    static String account(String bank, String number) {
        boolean domestic = bank.length() == GERMAN_BANK_CODE
                && DIGITS.matcher(bank).matches()
                && DIGITS.matcher(number).matches();
        return domestic ? bank + "/" + number.replaceFirst("^0+", "") : number;
    }

    private static Map<Integer, String> subfields(String sign, String text) {
        Map<Integer, String> subfields = new LinkedHashMap<>();
        Matcher start = Pattern.compile(Pattern.quote(sign) + "([0-9]{2})").matcher(text);
        int number = -1;
        int from = 0;
        while (start.find()) {
            put(subfields, number, text.substring(from, start.start()));
            number = Integer.parseInt(start.group(1));
            from = start.end();
        }
        put(subfields, number, text.substring(from));
        return subfields;
    }

    private static void put(Map<Integer, String> subfields, int number, String value) {
        if (number >= 0) {
            subfields.putIfAbsent(number, value.strip());
        }
    }

    /** Subfields joined in their order; what is full goes on without a space. */
    private static String joined(Map<Integer, String> subfields, int from, int to, String rest) {
        StringBuilder joined = new StringBuilder();
        for (int number = from; number <= to; number++) {
            String value = subfields.getOrDefault(number, "");
            joined.append(value).append(value.isEmpty() || value.length() >= FULL ? "" : " ");
        }
        return joined.append(rest).toString().strip();
    }

    /** The marked parts of a purpose; what stands before the first mark is under the empty name. */
    private static Map<String, String> parts(String purpose) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher mark = PARTS.matcher(purpose);
        String name = "";
        int from = 0;
        while (mark.find()) {
            parts.putIfAbsent(name, purpose.substring(from, mark.start()).strip());
            name = mark.group(1);
            from = mark.end();
        }
        parts.putIfAbsent(name, purpose.substring(from).strip());
        return parts;
    }
}
