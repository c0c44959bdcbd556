package org.naulon.connectors.swift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.naulon.connectors.record.Taken;
import org.naulon.model.transfer.Observation;

/** Sample messages broken in any way: nothing escapes as an exception, and what stood before is read as before. */
class BrokenFilesTest {
    private static final byte[] SOUND = Fin.mt103().text().getBytes(StandardCharsets.UTF_8);
    private static final Observation FIRST = Fin.mt103().only();

    /** Bytes that mean something to a reader of FIN, and some that never should be there. */
    private static final byte[] TELLING = "{}:/-$?,\r\n 09AZCDR\u0000\u0001\u0003".getBytes(StandardCharsets.UTF_8);

    private static final Pattern TRAILER = Pattern.compile("[^A-Za-z0-9:\\x80-\\xFF]*\\{[5S]:");

    @Property(tries = 1500)
    void whatIsBrokenNeverThrowsAndNeverTakesTheMessageBefore(@ForAll("broken") byte[] broken) {
        Taken taken = Taken.from(new FinMessages(), joined(SOUND, broken));
        assertThat(taken.observations()).first().isEqualTo(FIRST);
        assertThat(taken.observations()).allMatch(o -> o.amountMinor() > 0);
    }

    @Property(tries = 500)
    void whatIsCutIsReadOrRejectedAndTheMessageBehindItIsRead(@ForAll("cut") byte[] cut) {
        Taken taken = Taken.from(new FinMessages(), joined(joined(SOUND, cut), SOUND));
        List<Observation> read = taken.observations();
        assertThat(read).first().isEqualTo(FIRST);
        assertThat(read.get(read.size() - 1).nativeId()).isEqualTo(FIRST.nativeId());
    }

    @Provide
    Arbitrary<byte[]> broken() {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, Integer.MAX_VALUE);
        Arbitrary<Byte> values = Arbitraries.oneOf(
                Arbitraries.bytes(),
                Arbitraries.integers().between(0, TELLING.length - 1).map(i -> TELLING[i]));
        Arbitrary<Change> change = Combinators.combine(Arbitraries.of(Kind.values()), places, values)
                .as(Change::new);
        return Combinators.combine(samples(), change.list().ofMinSize(1).ofMaxSize(12))
                .as((sample, changes) -> {
                    byte[] bytes = sample;
                    for (Change one : changes) {
                        bytes = one.on(bytes);
                    }
                    return bytes;
                })
                .filter(bytes -> !isTrailer(bytes));
    }

    /** What begins as a trailer belongs to the message before. */
    private static boolean isTrailer(byte[] bytes) {
        return TRAILER.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).lookingAt();
    }

    @Provide
    Arbitrary<byte[]> cut() {
        return Combinators.combine(samples(), Arbitraries.doubles().between(0, 1))
                .as((sample, share) -> Arrays.copyOf(sample, (int) (sample.length * share)));
    }

    private static Arbitrary<byte[]> samples() {
        try (Stream<Path> files = Files.walk(
                Path.of(BrokenFilesTest.class.getResource("/samples/swift-mt").toURI()))) {
            return Arbitraries.of(files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".xml"))
                    .sorted()
                    .map(BrokenFilesTest::bytes)
                    .toList());
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        joined.writeBytes(other);
        return joined.toByteArray();
    }

    /** What may happen to a byte, or from it on. */
    private enum Kind {
        PUT,
        ADD,
        DROP,
        DOUBLE_THE_REST,
        CUT
    }

    private record Change(Kind kind, int place, byte value) {
        byte[] on(byte[] bytes) {
            if (bytes.length == 0) {
                return bytes;
            }
            int at = place % bytes.length;
            byte[] before = Arrays.copyOf(bytes, at);
            byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
            return switch (kind) {
                case PUT -> raw(before, new byte[] {value}, Arrays.copyOfRange(rest, 1, rest.length));
                case ADD -> raw(before, new byte[] {value}, rest);
                case DROP -> raw(before, Arrays.copyOfRange(rest, 1, rest.length));
                case DOUBLE_THE_REST -> bytes.length > 20_000 ? bytes : raw(before, rest, rest);
                case CUT -> before;
            };
        }

        private static byte[] raw(byte[]... parts) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                all.writeBytes(part);
            }
            return all.toByteArray();
        }
    }
}
