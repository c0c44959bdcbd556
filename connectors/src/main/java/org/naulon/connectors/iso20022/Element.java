package org.naulon.connectors.iso20022;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * One XML element with what is in it, by local names; attributes other than the currency are dropped.
 *
 * <p>Children hang on one another: a payment is some fifty elements, and fifty lists would cost more than reading them.
 */
final class Element {
    /** What is not there. */
    static final Element NONE = new Element("", "");

    private final String name;
    private final String currency;
    private @Nullable Element firstChild;
    private @Nullable Element lastChild;
    private @Nullable Element next;
    private String text = "";
    private String oversized = "";

    Element(String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    /** Adds a child that stands in no other element. */
    void add(Element child) {
        if (lastChild == null) {
            firstChild = child;
        } else {
            lastChild.next = child;
        }
        lastChild = child;
        if (!child.oversized.isEmpty()) {
            oversized = child.oversized;
        }
    }

    void fill(String content) {
        text = content;
    }

    /** Marks the element as read in part only. */
    void oversized(String what) {
        oversized = what;
    }

    /** Refuses an element that was too large to be read whole. */
    void requireWhole() throws BadRecord {
        if (!oversized.isEmpty()) {
            throw new BadRecord(RejectReason.TOO_LARGE, oversized);
        }
    }

    boolean isNone() {
        return this == NONE;
    }

    /** The local name. */
    String name() {
        return name;
    }

    /** The ISO 4217 code in the attribute {@code Ccy}, or empty. */
    String currency() {
        return currency;
    }

    /** The text of this element, or empty. */
    String text() {
        return text;
    }

    /** The first child of a name, or {@link #NONE}. */
    Element at(String child) {
        for (Element element = firstChild; element != null; element = element.next) {
            if (element.isNamed(child)) {
                return element;
            }
        }
        return NONE;
    }

    /** The first element at the end of a path of local names, or {@link #NONE}. */
    Element at(String child, String... path) {
        Element found = at(child);
        for (int i = 0; i < path.length && found != NONE; i++) {
            found = found.at(path[i]);
        }
        return found;
    }

    /** The text of the first child of a name, or empty. */
    String text(String child) {
        return at(child).text;
    }

    /** The text at the end of a path, or empty. */
    String text(String child, String... path) {
        return at(child, path).text;
    }

    /** All children of one name. */
    List<Element> all(String child) {
        Element first = at(child);
        if (first == NONE) {
            return List.of();
        }
        List<Element> found = new ArrayList<>();
        for (Element element = first; element != null; element = element.next) {
            if (element.isNamed(child)) {
                found.add(element);
            }
        }
        return found;
    }

    /** All that it says, with names, in the order of the file. */
    String content() {
        StringBuilder content = new StringBuilder();
        write(content);
        return content.toString();
    }

    private void write(StringBuilder content) {
        content.append(name).append('(').append(currency).append(text);
        for (Element element = firstChild; element != null; element = element.next) {
            element.write(content);
        }
        content.append(')');
    }

    /** Nearly every name that is asked for is another element's: a different length says so before the letters do. */
    private boolean isNamed(String asked) {
        return name.length() == asked.length() && name.equals(asked);
    }
}
