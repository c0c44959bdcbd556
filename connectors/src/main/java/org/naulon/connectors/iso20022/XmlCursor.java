package org.naulon.connectors.iso20022;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.SafeXml;

/** Moves through an XML file from element to element and never further back. */
final class XmlCursor {
    /** Longest text of one element in characters; ISO 20022 allows at most 2,000 in what is read here. */
    static final int MAX_TEXT = 8192;
    /** Most elements and deepest nesting of one transaction. */
    static final int MAX_ELEMENTS = 5000;

    static final int MAX_DEPTH = 64;

    private final GuardedStream bytes;
    private final XMLStreamReader xml;
    private final char[] content = new char[MAX_TEXT];
    private int length;
    private int elements;

    XmlCursor(InputStream bytes) throws IOException, XMLStreamException {
        this.bytes = new GuardedStream(bytes);
        this.xml = DeclaredEncoding.open(this.bytes);
    }

    /** Goes to the next element that begins, wherever it stands; false at the end of the file. */
    boolean nextStart() throws XMLStreamException, BadRecord {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next child of the current element; false at its end. The child before must have been read or skipped. */
    boolean nextChild() throws XMLStreamException, BadRecord {
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** The local name of the current element. */
    String name() {
        return xml.getLocalName();
    }

    /** The namespace of the current element, or empty. */
    String namespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** Leaves the current element without looking at it. */
    void skip() throws XMLStreamException, BadRecord {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Reads the current element whole, or marks it as oversized and leaves it. */
    Element read() throws XMLStreamException, BadRecord {
        elements = 0;
        String currency = xml.getAttributeValue(null, "Ccy");
        Element root = new Element(name(), currency == null ? "" : currency);
        fill(root, root, 1);
        return root;
    }

    private void fill(Element element, Element root, int depth) throws XMLStreamException, BadRecord {
        length = 0;
        boolean leaf = true;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                leaf = false;
                child(element, root, depth);
            } else if (leaf && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                append(root);
            }
        }
        if (leaf) {
            element.fill(stripped(element.currency().isEmpty() ? "" : "+"));
        }
    }

    private void child(Element parent, Element root, int depth) throws XMLStreamException, BadRecord {
        String name = name();
        if (name.equals("SplmtryData")) {
            skip();
        } else if (++elements > MAX_ELEMENTS || depth >= MAX_DEPTH) {
            root.oversized("more than " + MAX_ELEMENTS + " elements, or nested deeper than " + MAX_DEPTH);
            skip();
        } else {
            String currency = xml.getAttributeCount() == 0 ? null : xml.getAttributeValue(null, "Ccy");
            Element child = new Element(name, currency == null ? "" : currency);
            parent.add(child);
            fill(child, root, depth + 1);
        }
    }

    private void append(Element root) {
        int room = MAX_TEXT - length;
        int more = xml.getTextLength();
        if (more > room) {
            root.oversized("an element with more than " + MAX_TEXT + " characters");
            more = room;
        }
        System.arraycopy(xml.getTextCharacters(), xml.getTextStart(), content, length, more);
        length += more;
    }

    /** The text of the element without white space at its ends, and without a sign that XML allows before an amount. */
    private String stripped(String sign) {
        int from = 0;
        int to = length;
        while (from < to && Character.isWhitespace(content[from])) {
            from++;
        }
        while (from < to && Character.isWhitespace(content[to - 1])) {
            to--;
        }
        if (from < to && sign.indexOf(content[from]) >= 0) {
            from++;
        }
        return from == to ? "" : new String(content, from, to - from);
    }

    private int next() throws XMLStreamException, BadRecord {
        int event = SafeXml.next(xml);
        bytes.event();
        return event;
    }
}
