package org.naulon.app.original;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Where transactions and statements begin in the bytes of an ISO 20022 file, counted as intake counts them: a credit
 * transfer, a returned transaction, a detail of an entry, or an entry without details. A scan for tags and no parser, so that
 * it also finds its way in a file that no parser can read; it passes over comments and CDATA.
 */
final class IsoElements {
    private static final Set<String> TRANSACTIONS = Set.of("CdtTrfTxInf", "TxInf", "TxDtls");
    private static final Set<String> STATEMENTS = Set.of("Stmt", "Rpt", "Ntfctn");
    private static final int MOST_NAME = 64;

    private final InputStream in;
    private final StringBuilder name = new StringBuilder();
    private long offset;
    private long tag;
    private boolean closing;
    private long count;
    private long last = -1;

    IsoElements(InputStream in) {
        this.in = in;
    }

    /** The byte at which the transaction of this number begins, from 1, or -1. */
    long transaction(long number) throws IOException {
        long entry = -1;
        while (nextTag()) {
            if (!closing && TRANSACTIONS.contains(name.toString())) {
                found(tag);
                entry = -1;
            } else if (name.toString().equals("Ntry")) {
                if (closing && entry >= 0) {
                    found(entry);
                }
                entry = closing ? -1 : tag;
            }
            if (count == number) {
                return last;
            }
        }
        // The entry at which a file breaks off was never closed.
        return entry >= 0 && count + 1 == number ? entry : -1;
    }

    /** The byte at which the statement of this number begins, from 1, or -1. */
    long statement(long number) throws IOException {
        while (nextTag()) {
            if (!closing && STATEMENTS.contains(name.toString())) {
                found(tag);
                if (count == number) {
                    return tag;
                }
            }
        }
        return -1;
    }

    /**
     * Where the transaction that was found ends: the byte behind its closing tag, or the end of the bytes when it is not
     * closed. Nothing beyond the bytes that are shown is read.
     */
    long end() throws IOException {
        String opened = name.toString();
        boolean closed = closing;
        while (!closed && offset - last <= Excerpt.MOST_BYTES && nextTag()) {
            closed = closing && name.toString().equals(opened);
        }
        return offset;
    }

    /** How many were found. */
    long count() {
        return count;
    }

    /** Where the last one that was found begins, or -1. */
    long last() {
        return last;
    }

    private void found(long at) {
        count++;
        last = at;
    }

    /** Goes to the next tag with a name; false at the end. */
    private boolean nextTag() throws IOException {
        int b = next();
        while (b >= 0) {
            if (b != '<') {
                b = next();
                continue;
            }
            tag = offset - 1;
            b = next();
            closing = b == '/';
            if (closing) {
                b = next();
            }
            if (b == '!') {
                b = pastMarkup();
            } else if (b != '?') {
                named(b);
                return true;
            }
        }
        return false;
    }

    /** Reads the name without its prefix. */
    private void named(int first) throws IOException {
        name.setLength(0);
        for (int b = first; b > ' ' && b != '>' && b != '/'; b = next()) {
            if (b == ':') {
                name.setLength(0);
            } else if (name.length() < MOST_NAME) {
                name.append((char) b);
            }
        }
    }

    /** Passes over a comment or CDATA; the byte behind it. */
    private int pastMarkup() throws IOException {
        int b = next();
        if (b != '-' && b != '[') {
            return b;
        }
        int end = b == '[' ? ']' : '-';
        int run = 0;
        for (b = next(); b >= 0 && !(b == '>' && run >= 2); b = next()) {
            run = b == end ? run + 1 : 0;
        }
        return b < 0 ? b : next();
    }

    private int next() throws IOException {
        offset++;
        return in.read();
    }
}
