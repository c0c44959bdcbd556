package org.naulon.connectors.intake;

/**
 * What became of the records of one delivery, as far as a single delivery can tell (docs/running.md).
 *
 * @param sha256 of the delivered bytes, 64 lower-case hex digits; the archive has them under it
 * @param read records; always accepted + duplicates + rejected
 * @param accepted records that neither this delivery nor an earlier one of the same bytes had shown before
 * @param duplicates records that showed a payment in a state in which this delivery had shown it before, and all good records
 *     of bytes that were delivered before
 * @param rejected records with a reason among the rejections
 */
public record Receipt(String sha256, long read, long accepted, long duplicates, long rejected) {
    public Receipt {
        if (accepted < 0 || duplicates < 0 || rejected < 0 || read != accepted + duplicates + rejected) {
            throw new IllegalArgumentException("read " + read + " is not accepted " + accepted + " + duplicates "
                    + duplicates + " + rejected " + rejected);
        }
    }

    /** The receipt for the same bytes, delivered once more. */
    Receipt again() {
        return new Receipt(sha256, read, 0, accepted + duplicates, rejected);
    }
}
