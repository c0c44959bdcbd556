package org.naulon.app.original;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.naulon.connectors.iso20022.DeclaredEncoding;
import org.naulon.connectors.packed.Unpacking;

/**
 * An original as a person can look at it: out of its gzip or ZIP archive where it came in one, and XML of another encoding in
 * UTF-8.
 *
 * @param file where its bytes are
 * @param position in this file
 * @param copies that go when this is closed
 */
public record Unpacked(Path file, String position, List<Path> copies) implements Closeable {
    /**
     * Unpacks into copies.
     *
     * @param position in the original
     * @throws IOException when the original cannot be read or unpacked
     */
    public static Unpacked of(Path original, String position) throws IOException {
        Path unpacked = Files.createTempFile("original-", "");
        Path text = Files.createTempFile("original-", ".xml");
        Unpacked copies = new Unpacked(original, position, List.of(unpacked, text));
        try {
            String within;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unpacked), 1 << 16)) {
                within = Unpacking.unpack(original, position, out);
            }
            Path file = within == null ? original : unpacked;
            Charset charset;
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                charset = DeclaredEncoding.otherThanUtf8(in);
            }
            if (charset != null) {
                toUtf8(file, charset, text);
                file = text;
            }
            return new Unpacked(file, within == null ? position : within, List.of(unpacked, text));
        } catch (IOException | RuntimeException e) {
            copies.close();
            throw e;
        }
    }

    private static void toUtf8(Path file, Charset charset, Path into) throws IOException {
        // A reader that is given the charset writes what is none as a replacement character, and goes on.
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16);
                Writer out = Files.newBufferedWriter(into, StandardCharsets.UTF_8)) {
            in.transferTo(out);
        }
    }

    /** The bytes; supports marks. */
    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        for (Path copy : copies) {
            Files.delete(copy);
        }
    }
}
