package org.naulon.connectors.mapping;

import com.google.re2j.Pattern;
import java.util.Map;

/**
 * Canonical fields that stand inside another field's text: named groups of a pattern fill the fields of their names where
 * these are empty.
 *
 * @param from the field that is read
 * @param pattern matched against the whole text, in time linear to it
 * @param set constants of a row that matches, which overrule what the row says
 * @param side CREDIT or DEBIT when only rows with money in or out are read; else empty
 */
record Extract(String from, Pattern pattern, Map<String, String> set, String side) {}
