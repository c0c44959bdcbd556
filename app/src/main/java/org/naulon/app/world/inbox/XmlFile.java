package org.naulon.app.world.inbox;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One ISO 20022 message in a file, with or without a business application header around it. */
final class XmlFile implements Closeable {

    private static final String ISO = "urn:iso:std:iso:20022:tech:xsd:";

    private final OutputStream out;
    private final XMLStreamWriter xml;

    /**
     * Opens the file, writes the header if asked for, and opens the {@code Document}.
     *
     * @param message full message name, e.g. {@code pacs.008.001.08}
     */
    XmlFile(Path file, String message, boolean appHeader, String id, Instant created) throws IOException {
        Files.createDirectories(file.getParent());
        out = new BufferedOutputStream(Files.newOutputStream(file));
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            if (appHeader) {
                open("BizMsgEnvlp");
                header(message, id, created);
            }
            open("Document");
            xml.writeDefaultNamespace(ISO + message);
        } catch (XMLStreamException e) {
            throw new IOException("cannot begin " + file, e);
        }
    }

    private void header(String message, String id, Instant created) throws IOException, XMLStreamException {
        open("AppHdr");
        xml.writeDefaultNamespace(ISO + "head.001.001.02");
        for (String end : new String[] {"Fr", "To"}) {
            open(end, "FIId", "FinInstnId");
            leaf("BICFI", end.equals("Fr") ? "QLNAFRPPXXX" : "QLNBDEFFXXX");
            close(3);
        }
        leaf("BizMsgIdr", id);
        leaf("MsgDefIdr", message);
        leaf("CreDt", created.toString());
        close(1);
    }

    void open(String... names) throws IOException {
        try {
            for (String name : names) {
                xml.writeStartElement(name);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void close(int elements) throws IOException {
        try {
            for (int i = 0; i < elements; i++) {
                xml.writeEndElement();
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void leaf(String name, String text) throws IOException {
        try {
            xml.writeStartElement(name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void amount(String name, long minor, String currency) throws IOException {
        try {
            xml.writeStartElement(name);
            xml.writeAttribute("Ccy", currency);
            xml.writeCharacters(Amounts.decimal(minor, currency));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Ends every open element and the file. */
    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            out.close();
        }
    }
}
