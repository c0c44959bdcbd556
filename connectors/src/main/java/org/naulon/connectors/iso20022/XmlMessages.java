package org.naulon.connectors.iso20022;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.record.TypeNames;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Source;

/**
 * Reads a file of ISO 20022 messages. A message of a kind that is not read is one rejection; what cannot be parsed from
 * some point on is one rejection behind what was read before.
 */
public final class XmlMessages implements RecordReader {
    /** Aalto calls a stray byte of broken UTF-8 an illegal character with the byte's value. */
    private static final Pattern STRAY_BYTE = Pattern.compile("(?i)illegal .*code (12[89]|1[3-9][0-9]|2[0-5][0-9])\\)");

    /** A message type in a namespace, that of ISO or of a national market. */
    private static final Pattern TYPE = Pattern.compile("[a-z]{4}\\.[0-9]{3}\\.[0-9]{3}\\.[0-9]{2}");

    private static final Pattern OLD_VERSION = Pattern.compile("V[0-9]{2}$");

    private static final TypeNames NAMES = TypeNames.in("iso20022-message-types.csv");

    @Override
    public void read(InputStream bytes, Source file, RecordSink sink) throws IOException {
        Transactions transactions = new Transactions(file, sink);
        try {
            walk(new XmlCursor(LeadingSpace.skipped(bytes)), transactions);
        } catch (BadRecord bad) {
            transactions.rejected(bad.reason(), bad.getMessage());
        } catch (XMLStreamException broken) {
            unreadable(broken, transactions);
        }
    }

    /** The elements of the messages in a file, such as {@code FIToFICstmrCdtTrf}, as far as it can be parsed. */
    public static Set<String> kinds(InputStream bytes) throws IOException {
        Set<String> kinds = new TreeSet<>();
        try {
            XmlCursor cursor = new XmlCursor(LeadingSpace.skipped(bytes));
            boolean inDocument = false;
            while (cursor.nextStart()) {
                String name = cursor.name();
                if (inDocument) {
                    kinds.add(OLD_VERSION.matcher(name).replaceFirst(""));
                }
                inDocument = name.equals("Document");
            }
        } catch (BadRecord broken) {
            // What was found before says what the file is.
        } catch (XMLStreamException broken) {
            IOException failure = failure(broken);
            if (failure != null) {
                throw failure;
            }
        }
        return kinds;
    }

    private static void walk(XmlCursor cursor, Transactions transactions)
            throws XMLStreamException, BadRecord, IOException {
        boolean inDocument = false;
        boolean found = false;
        while (cursor.nextStart()) {
            String name = cursor.name();
            boolean read = message(name, cursor, transactions);
            if (!read && inDocument) {
                transactions.rejected(
                        RejectReason.UNKNOWN_FORMAT,
                        "messages of type " + BadRecord.quote(type(cursor, name)) + named(cursor, name)
                                + " are not read");
                cursor.skip();
                read = true;
            }
            found |= read;
            inDocument = !read && name.equals("Document");
        }
        if (!found) {
            transactions.rejected(RejectReason.UNKNOWN_FORMAT, "the XML holds no ISO 20022 message");
        }
    }

    private static boolean message(String name, XmlCursor cursor, Transactions transactions)
            throws XMLStreamException, BadRecord, IOException {
        switch (name) {
            case "FIToFICstmrCdtTrf", "pacs.008.001.01" -> CreditTransfers.ofCustomers(cursor, transactions);
            case "FICdtTrf", "FinInstnCdtTrf", "pacs.009.001.01" -> CreditTransfers.ofBanks(cursor, transactions);
            case "CstmrCdtTrfInitn", "pain.001.001.02" -> Orders.read(cursor, transactions);
            case "PmtRtr", "pacs.004.001.01" -> Returns.read(cursor, transactions);
            case "BkToCstmrStmt", "BkToCstmrStmtV01" -> Statements.read(cursor, "Stmt", transactions);
            case "BkToCstmrAcctRpt", "BkToCstmrAcctRptV01" -> Statements.read(cursor, "Rpt", transactions);
            case "BkToCstmrDbtCdtNtfctn", "BkToCstmrDbtCdtNtfctnV01" -> Statements.read(cursor, "Ntfctn", transactions);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The message type that the namespace names, such as {@code pacs.002.001.08}, else its element. */
    private static String type(XmlCursor cursor, String name) {
        Matcher type = TYPE.matcher(cursor.namespace());
        return type.find() ? type.group() : name;
    }

    /** What the type is called, in parentheses, where it is known by its number or by its element. */
    private static String named(XmlCursor cursor, String name) {
        Matcher type = TYPE.matcher(cursor.namespace());
        String number = type.find() ? type.group().substring(0, 8) : name;
        String called = Texts.first(NAMES.of(number), NAMES.of(name));
        return called.isEmpty() ? "" : " (" + called + ")";
    }

    private static void unreadable(XMLStreamException broken, Transactions transactions) throws IOException {
        Throwable cause = cause(broken);
        if (cause instanceof GuardedStream.EndlessToken) {
            transactions.rejected(RejectReason.TOO_LARGE, cause.getMessage());
        } else if (cause instanceof CharConversionException
                || cause instanceof CharacterCodingException
                || isEncoding(broken)) {
            transactions.rejected(RejectReason.INVALID_ENCODING, "the XML is not in its encoding from here on");
        } else {
            IOException failure = failure(broken);
            if (failure != null) {
                throw failure;
            }
            transactions.rejected(RejectReason.MALFORMED, XmlDamage.inWords(broken));
        }
    }

    /** What is to blame on this machine and not on the bytes, or null. */
    private static @Nullable IOException failure(XMLStreamException broken) {
        Throwable cause = cause(broken);
        boolean ofTheBytes = isEncoding(broken)
                || cause instanceof GuardedStream.EndlessToken
                || cause instanceof CharConversionException
                || cause instanceof CharacterCodingException
                || cause instanceof EOFException;
        return !ofTheBytes && cause instanceof IOException failure ? failure : null;
    }

    private static @Nullable Throwable cause(XMLStreamException broken) {
        return broken.getCause() != null ? broken.getCause() : broken.getNestedException();
    }

    private static boolean isEncoding(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage());
        return message.contains("UTF-")
                || message.contains("encoding")
                || STRAY_BYTE.matcher(message).find();
    }
}
