package org.naulon.connectors.field;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Phone numbers as E.164. */
public final class Phones {
    /** Longest text that is tried; a number has at most 15 digits. */
    private static final int MAX_TEXT = 40;

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    /** Digits that a statement hides, as in {@code 2547******393}; what is left of the number is nobody's. */
    private static final Pattern MASKED = Pattern.compile("[*#•]|[xX]{2}");

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s().-]+");

    private Phones() {}

    /**
     * The number in E.164, or empty when the text is none: a phone that cannot be dialled joins nobody.
     *
     * @param country ISO 3166-1 alpha-2 of whoever has the number, for numbers without a country code; may be empty
     */
    public static String e164(String number, String country) {
        if (number.isBlank()
                || number.length() > MAX_TEXT
                || MASKED.matcher(number).find()) {
            return "";
        }
        String plain = PUNCTUATION.matcher(Digits.ascii(number)).replaceAll("");
        if (plain.startsWith("00")) {
            plain = "+" + plain.substring(2);
        }
        if (E164.matcher(plain).matches()) {
            return plain;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = numbers.parse(plain, country.isEmpty() ? "ZZ" : country);
            return numbers.isPossibleNumber(parsed) ? numbers.format(parsed, PhoneNumberFormat.E164) : "";
        } catch (NumberParseException e) {
            return "";
        }
    }

    /** The numbers of a {@code ;}-separated list. */
    public static List<String> list(String phones, String country) {
        List<String> list = new ArrayList<>();
        for (String phone : phones.split(";", -1)) {
            String number = e164(phone, country);
            if (!number.isEmpty()) {
                list.add(number);
            }
        }
        return List.copyOf(list);
    }
}
