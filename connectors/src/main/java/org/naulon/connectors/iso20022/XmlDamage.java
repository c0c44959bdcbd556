package org.naulon.connectors.iso20022;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Says what is wrong with damaged XML to somebody who knows payments and not parsers. What Aalto calls it names its own
 * tokens: a file that is cut behind its first {@code <} has, in its words, an unfinished comment.
 */
final class XmlDamage {
    private static final String END_TAG = "Unexpected end tag: expected ";
    private static final Pattern CHARACTER = Pattern.compile("(?:Unexpected|Illegal) character '(.)' .*");

    /** Beginnings of Aalto's messages, and what they mean. */
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("Unexpected '<' character in element", "a '<' stands where a tag should end with '>'"),
            Map.entry("Invalid name start character", "a '&' or '<' stands in a text; XML writes it as &amp; or &lt;"),
            Map.entry("Invalid null character", "a character stands there that no text has"),
            Map.entry("Illegal XML character", "a character stands there that no text has"),
            Map.entry("Illegal character (", "a character stands there that no text has"),
            Map.entry("General entity reference", "a '&' begins a name that XML does not know"),
            Map.entry("Unbound namespace prefix", "an element has a prefix in its name that is not declared"),
            Map.entry("Duplicate attributes", "an element has one attribute twice"),
            Map.entry("Second root element", "something follows behind the end of the message"),
            Map.entry("Illegal processing instruction target: 'xml'", "another message begins here; a file holds one"));

    private XmlDamage() {}

    /** One line: the place where reading ended and what stands there. */
    static String inWords(XMLStreamException broken) {
        String where = broken.getLocation() == null
                ? "here"
                : "line " + broken.getLocation().getLineNumber() + ", column "
                        + broken.getLocation().getColumnNumber();
        String meaning = meaning(String.valueOf(broken.getMessage()));
        return "no well-formed XML from " + where + " on" + (meaning.isEmpty() ? "" : ": " + meaning);
    }

    /** Empty when the parser's words would say nothing to its reader. */
    private static String meaning(String message) {
        if (message.regionMatches(true, 0, "Unexpected end-of-input", 0, "Unexpected end-of-input".length())) {
            return "the file breaks off in the middle of a message";
        }
        if (message.startsWith(END_TAG)) {
            return "the tag " + firstLine(message.substring(END_TAG.length())) + " is missing before another one";
        }
        for (Map.Entry<String, String> known : MEANINGS.entrySet()) {
            if (message.startsWith(known.getKey())) {
                return known.getValue();
            }
        }
        Matcher character = CHARACTER.matcher(firstLine(message));
        return character.matches() ? "a '" + character.group(1) + "' does not belong there" : "";
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
