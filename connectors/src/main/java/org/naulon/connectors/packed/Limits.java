package org.naulon.connectors.packed;

/**
 * What a compressed delivery may cost.
 *
 * @param unpacked bytes that come out of one delivery, all entries together; bounds the time that it takes
 * @param ratio unpacked bytes for each packed one: a page of zeros shrinks to a thousandth, which is the most that deflate
 *     can do, payments as XML to a tenth or a fortieth
 * @param ratioFrom unpacked bytes up to which the ratio is not asked, because a small file of many equal lines may have any
 * @param entries of one ZIP archive; bounds the rejections that an archive of rubbish can cause
 * @param directory bytes of the directory of a ZIP archive, which is held in memory
 */
public record Limits(long unpacked, long ratio, long ratioFrom, int entries, int directory) {
    /** Of this house, 2026-11: a month of the largest files that intake is measured with, eight times over. */
    public static final Limits HOUSE = new Limits(8L << 30, 200, 16L << 20, 1000, 4 << 20);

    public Limits {
        if (unpacked < 1 || ratio < 1 || ratioFrom < 0 || entries < 1 || directory < 1) {
            throw new IllegalArgumentException("limits of " + unpacked + ", " + ratio + ", " + ratioFrom + ", "
                    + entries + ", " + directory + " let nothing through");
        }
    }

    /** Bytes that may come out of a delivery of so many. */
    long room(long packed) {
        return Math.min(unpacked, Math.max(ratioFrom, packed > unpacked / ratio ? unpacked : packed * ratio));
    }
}
