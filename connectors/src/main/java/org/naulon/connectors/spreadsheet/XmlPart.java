package org.naulon.connectors.spreadsheet;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.SafeXml;
import org.naulon.model.intake.RejectReason;

/** Moves through one XML part of a workbook, forward only; elements are known by their local names. */
final class XmlPart {
    private final PartStream bytes;
    private final XMLStreamReader xml;

    XmlPart(PartStream bytes) throws IOException, BadRecord {
        this.bytes = bytes;
        try {
            this.xml = SafeXml.open(bytes);
        } catch (XMLStreamException e) {
            throw bad(e);
        }
    }

    /** Goes to the next element that begins, wherever it stands; false at the end of the part. */
    boolean nextStart() throws IOException, BadRecord {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next child of the current element; false at its end. The child before must have been read or left. */
    boolean nextChild() throws IOException, BadRecord {
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    String name() {
        return xml.getLocalName();
    }

    /** An attribute of the current element by its local name, or empty. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Leaves the current element without looking at it. */
    void leave() throws IOException, BadRecord {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The text of the current element, which is left; at most one character more than a cell may have. */
    String text() throws IOException, BadRecord {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                append(text);
            }
        }
        return text.toString();
    }

    /** The text of an element with runs of rich text; what tells how it is pronounced is left out. */
    String richText() throws IOException, BadRecord {
        StringBuilder text = new StringBuilder();
        while (nextChild()) {
            switch (name()) {
                case "t" -> text.append(text());
                case "r" -> text.append(richText());
                default -> leave();
            }
            text.setLength(Math.min(text.length(), Limits.CELL + 1));
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        int room = Limits.CELL + 1 - text.length();
        text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
    }

    private int next() throws IOException, BadRecord {
        try {
            int event = SafeXml.next(xml);
            bytes.event();
            return event;
        } catch (XMLStreamException e) {
            throw bad(e);
        }
    }

    private static BadRecord malformed(Exception failure) {
        String why = failure.getMessage() == null
                ? ""
                : failure.getMessage().lines().findFirst().orElse("");
        return new BadRecord(RejectReason.MALFORMED, "a part of the workbook is no readable XML: " + why);
    }

    /** What the bytes are to blame for; a failing disk is passed on. */
    private static BadRecord bad(XMLStreamException failure) throws IOException {
        Throwable cause = failure.getNestedException();
        if (cause instanceof PartStream.TooLarge) {
            return new BadRecord(RejectReason.TOO_LARGE, cause.getMessage());
        }
        if (cause instanceof IOException io
                && !(io instanceof ZipException
                        || io instanceof EOFException
                        || io instanceof CharConversionException)) {
            throw io;
        }
        return malformed(failure);
    }
}
