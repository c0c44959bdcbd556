package org.naulon.connectors.field;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers as E.164. */
public final class Phones {
    /** Longest text that is tried; a number has at most 15 digits. */
    private static final int MAX_TEXT = 40;

    private static final int LEAST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    /** Digits that a statement hides, as in {@code 2547******393}; what is left of the number is nobody's. */
    private static final Pattern MASKED = Pattern.compile("[*#•]|[xX]{2}");

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s().-]+");

    /** How mobile money systems write whose wallet it is; an MSISDN has its country code and no plus (ITU-T E.164). */
    private static final Pattern WALLET = Pattern.compile("FRI:([^/]*)/([A-Z]+)");

    private Phones() {}

    /**
     * The number in E.164, or empty when the text is none: a phone that cannot be dialled joins nobody.
     *
     * @param country ISO 3166-1 alpha-2 of whoever has the number, for numbers without a country code; may be empty
     */
    public static String e164(String number, String country) {
        if (isE164(number)) {
            return number;
        }
        if (number.isBlank()
                || number.length() > MAX_TEXT
                || MASKED.matcher(number).find()) {
            return "";
        }
        Matcher wallet = WALLET.matcher(number);
        if (wallet.matches()) {
            String digits = wallet.group(1);
            return wallet.group(2).equals("MSISDN") && isE164("+" + digits) ? parsed("+" + digits, "") : "";
        }
        String plain = PUNCTUATION.matcher(Digits.ascii(number)).replaceAll("");
        if (plain.startsWith("00")) {
            plain = "+" + plain.substring(2);
        }
        if (isE164(plain)) {
            return plain;
        }
        return parsed(plain, country);
    }

    private static String parsed(String plain, String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = numbers.parse(plain, country.isEmpty() ? "ZZ" : country);
            return numbers.isPossibleNumber(parsed) ? numbers.format(parsed, PhoneNumberFormat.E164) : "";
        } catch (NumberParseException e) {
            return "";
        }
    }

    /** Most numbers come like this, and millions of them: no pattern, no parser. */
    private static boolean isE164(String number) {
        int digits = number.length() - 1;
        boolean e164 =
                digits >= LEAST_DIGITS && digits <= MOST_DIGITS && number.charAt(0) == '+' && number.charAt(1) != '0';
        for (int i = 1; i <= digits && e164; i++) {
            e164 = number.charAt(i) >= '0' && number.charAt(i) <= '9';
        }
        return e164;
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
