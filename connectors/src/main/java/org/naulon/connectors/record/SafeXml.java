package org.naulon.connectors.record;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.naulon.model.intake.RejectReason;

/** Reads XML that a stranger wrote: event by event, without document types, entities or anything from elsewhere. */
public final class SafeXml {
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** A reader before the first event. */
    public static XMLStreamReader open(InputStream bytes) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(bytes);
    }

    /** A reader before the first event of a text, whatever its declaration says of the encoding. */
    public static XMLStreamReader open(Reader text) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(text);
    }

    /**
     * Goes on by one event.
     *
     * @throws BadRecord at a document type or an entity
     * @throws XMLStreamException when the bytes are no XML, or cannot be read
     */
    public static int next(XMLStreamReader xml) throws XMLStreamException, BadRecord {
        int event = parsed(xml);
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new BadRecord(
                    RejectReason.FORBIDDEN_DTD,
                    "document types and entities are refused; neither payment messages nor workbooks need them");
        }
        return event;
    }

    /** Aalto 1.4 throws a bare exception for an element with the prefix xmlns: the bytes are to blame. */
    private static int parsed(XMLStreamReader xml) throws XMLStreamException {
        try {
            return xml.next();
        } catch (RuntimeException e) {
            throw new XMLStreamException(e.getMessage(), xml.getLocation(), e);
        }
    }

    private static XMLInputFactory factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Lazy parsing would throw unchecked exceptions out of getText.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }
}
