package org.naulon.connectors.swift;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * Reads a message that is no UTF-8: in Windows-1252, unless its own bytes speak against it. Nothing in a message says which
 * code page it is in, but the account tells in which country its bank is, and {@code code-pages.csv} which code pages banks
 * of that country use and which letters they have. Of those the one is taken that makes the fewest doubtful words; where
 * they are equal, Windows-1252.
 */
final class CodePages {
    private static final String USUAL = "windows-1252";

    /** DOS in the West; for letters code page 437 is the same. */
    private static final String DOS = "IBM00858";

    /** What is tried when nothing tells the country. */
    private static final List<String> ANYWHERE = List.of("windows-1250", "ISO-8859-2", DOS, "IBM852");

    private static final Pattern ACCOUNT = Pattern.compile("(?m)^:25P?:[/ ]*([A-Z]{2})[0-9]{2}[ A-Z0-9]{4}");
    private static final Pattern BANK = Pattern.compile(
            "(?m)(?:^:25P?:[/ ]*|\\{1:[A-Z][0-9]{2})[A-Z0-9]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3,4}|(?=/))");
    private static final Pattern CURRENCY = Pattern.compile("(?m)^:(?:6[02][FM]:[CD][0-9]{6}|34F:)([A-Z]{3})");

    private static final List<Usage> USAGES = load();

    private CodePages() {}

    /**
     * What banks of a country use.
     *
     * @param currency ISO 4217 code of a currency of that country alone, or empty
     */
    private record Usage(String country, String currency, List<String> codePages, UnicodeSet letters) {}

    /** The text of a message that is no UTF-8. */
    static String decode(byte[] bytes) throws BadRecord {
        String ascii = new String(bytes, StandardCharsets.ISO_8859_1);
        String country = Stream.of(ACCOUNT, BANK)
                .map(place -> found(place, ascii))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        String currency = found(CURRENCY, ascii);
        List<Usage> usages = USAGES.stream()
                .filter(usage ->
                        usage.country.equals(country) || !currency.isEmpty() && usage.currency.equals(currency))
                .toList();
        UnicodeSet letters = new UnicodeSet();
        usages.forEach(usage -> letters.addAll(usage.letters));
        Decoded best = null;
        for (String page : candidates(usages, country)) {
            Decoded decoded = Decoded.of(bytes, Charset.forName(page), letters);
            if (decoded != null && (page.equals(USUAL) || decoded.isSound()) && decoded.isBetterThan(best)) {
                best = decoded;
            }
        }
        if (best == null) {
            throw new BadRecord(
                    RejectReason.INVALID_ENCODING,
                    "the message is neither valid UTF-8 nor valid windows-1252, nor words in another code page");
        }
        return best.text();
    }

    private static Set<String> candidates(List<Usage> usages, String country) {
        Set<String> pages = new LinkedHashSet<>(List.of(USUAL));
        usages.forEach(usage -> pages.addAll(usage.codePages));
        if (usages.isEmpty()) {
            pages.addAll(country.isEmpty() ? ANYWHERE : List.of(DOS));
        }
        return pages;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static List<Usage> load() {
        try (InputStream in = CodePages.class.getResourceAsStream("code-pages.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Usage> usages = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("country,")) {
                    String[] cells = line.split(",", -1);
                    UnicodeSet letters = LocaleData.getExemplarSet(ULocale.forLanguageTag(cells[2]), 0)
                            .cloneAsThawed()
                            .addAll(cells[4])
                            .closeOver(UnicodeSet.ADD_CASE_MAPPINGS);
                    usages.add(new Usage(cells[0], cells[1], List.of(cells[3].split(";")), letters.freeze()));
                }
            }
            return List.copyOf(usages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
