package org.naulon.connectors.iso20022;

import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** One XML element with what is in it, by local names; attributes other than the currency are dropped. */
final class Element {
    /** What is not there. */
    static final Element NONE = new Element("", "");

    private final String name;
    private final String currency;
    private List<Element> children = List.of();
    private String text = "";
    private String oversized = "";

    Element(String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    void add(Element child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
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

    /** The ISO 4217 code in the attribute {@code Ccy}, or empty. */
    String currency() {
        return currency;
    }

    /** The text of this element, or empty. */
    String text() {
        return text;
    }

    /** The first element at the end of a path of local names, or {@link #NONE}. */
    Element at(String... path) {
        Element found = this;
        for (int i = 0; i < path.length && found != NONE; i++) {
            found = found.first(path[i]);
        }
        return found;
    }

    /** The text at the end of a path, or empty. */
    String text(String... path) {
        return at(path).text;
    }

    /** All children of one name. */
    List<Element> all(String child) {
        List<Element> found = new ArrayList<>();
        for (Element element : children) {
            if (element.name.equals(child)) {
                found.add(element);
            }
        }
        return found;
    }

    private Element first(String child) {
        for (int i = 0; i < children.size(); i++) {
            Element element = children.get(i);
            if (element.name.equals(child)) {
                return element;
            }
        }
        return NONE;
    }
}
