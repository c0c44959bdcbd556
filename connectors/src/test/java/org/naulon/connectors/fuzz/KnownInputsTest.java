package org.naulon.connectors.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the fuzzer began with and what it found once. */
class KnownInputsTest {
    @TestFactory
    Stream<DynamicTest> everyKnownInputEndsInRecordsAndRejections() {
        return Arrays.stream(Parser.values())
                .map(parser -> DynamicTest.dynamicTest(parser.name(), () -> replay(parser)));
    }

    private static void replay(Parser parser) throws Exception {
        assertThat(parser.knownInputs()).isNotEmpty();
        for (Path input : parser.knownInputs()) {
            try {
                parser.take(Files.readAllBytes(input));
            } catch (Exception | Error found) {
                throw new AssertionError("found again: " + input.getFileName(), found);
            }
        }
    }
}
