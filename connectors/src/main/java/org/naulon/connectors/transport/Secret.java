package org.naulon.connectors.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A value that stands in no configuration, message or log: {@code env:NAME} or {@code file:/path} says where it is. */
public final class Secret {
    private static final int MAX_BYTES = 16_384;
    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Fetches a secret; of a file the first line.
     *
     * @param environment by name, null for what is not set
     * @throws IllegalArgumentException with what is wrong about the place, never with the secret
     */
    public static Secret at(String place, UnaryOperator<String> environment) {
        String value;
        if (place.startsWith(ENVIRONMENT)) {
            String name = place.substring(ENVIRONMENT.length());
            value = environment.apply(name);
            if (value == null) {
                throw new IllegalArgumentException("the environment has no variable " + name);
            }
        } else if (place.startsWith(FILE)) {
            value = firstLine(place.substring(FILE.length()));
        } else {
            throw new IllegalArgumentException("a secret is given as env:NAME or file:/path, not as it is");
        }
        if (value.isEmpty()) {
            throw new IllegalArgumentException("nothing is in " + place);
        }
        return new Secret(value);
    }

    /** The secret itself, for whoever must present it. */
    public String reveal() {
        return value;
    }

    private static String firstLine(String path) {
        try {
            Path file = Path.of(path);
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException("the file " + path + " is larger than " + MAX_BYTES + " bytes");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("the file " + path + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
