package org.naulon.model.party;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids derived from content: the same content has the same id on every machine and in every run. */
public final class ContentId {
    private static final int BYTES = 12;

    private ContentId() {}

    /** {@code prefix-} and the first 96 bits of the content's SHA-256 in hex. */
    public static String of(String prefix, String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return prefix + "-" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
