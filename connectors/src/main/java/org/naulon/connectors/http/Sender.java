package org.naulon.connectors.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.naulon.connectors.intake.Folder;

/**
 * Who may deliver by HTTP.
 *
 * @param name part of the path of all its deliveries: a-z, 0-9 and -, at most 40
 * @param folders it may deliver to
 * @param tokenSha256 SHA-256 of its bearer token, 64 lower-case hex digits
 */
public record Sender(String name, Set<Folder> folders, String tokenSha256) {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";
    private static final String HASH = "[0-9a-f]{64}";

    public Sender {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name of a sender: " + name);
        }
        if (!isHash(tokenSha256)) {
            throw new IllegalArgumentException("the token of " + name + " is no SHA-256");
        }
        folders = Set.copyOf(folders);
    }

    /** Whether a sender may be called so. */
    public static boolean isName(String name) {
        return name.matches(NAME);
    }

    /** Whether it looks like the hash of a token. */
    public static boolean isHash(String hash) {
        return hash.matches(HASH);
    }

    /** Whether the token is this sender's; takes as long for every other token. */
    boolean has(String token) {
        byte[] given = sha256(token.getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(given, HexFormat.of().parseHex(tokenSha256));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
