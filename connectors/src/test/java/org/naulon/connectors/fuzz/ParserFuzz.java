package org.naulon.connectors.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lets Jazzer look for bytes that a parser cannot stand, each parser in a process of its own for as many seconds as
 * {@code fuzz.seconds} says. What it found before goes on in {@code target/fuzz}; a finding is a file {@code crash-…} or
 * {@code timeout-…} there, with the stack trace in the log beside it.
 */
class ParserFuzz {
    private static final Path FOLDER = Path.of("target", "fuzz");
    /** By the clock: a machine that does something else for half a minute is no hang, and a hang lasts longer than this. */
    private static final int MOST_SECONDS_FOR_ONE_INPUT = 120;

    private static final int LONGEST_INPUT = 12_000;

    @ParameterizedTest
    @EnumSource(Parser.class)
    void noBytesAreFoundThatItCannotStand(Parser parser) throws Exception {
        Path folder = FOLDER.resolve(parser.name().toLowerCase(Locale.ROOT)).toAbsolutePath();
        Path found = Files.createDirectories(folder.resolve("inputs"));
        Path scratch = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + scratch,
                "-Djava.util.logging.config.file=/dev/null",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + parser.name(),
                "--instrumentation_includes=org.naulon.**:com.prowidesoftware.swift.**:com.fasterxml.aalto.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-max_total_time=" + Integer.getInteger("fuzz.seconds", 30),
                "-timeout=" + MOST_SECONDS_FOR_ONE_INPUT,
                "-max_len=" + LONGEST_INPUT,
                "-print_final_stats=1",
                found.toString()));
        for (String folderOfInputs : Stream.concat(Stream.of(parser.inputs()), parser.otherInputs().stream())
                .toList()) {
            command.add(resource(folderOfInputs).toString());
        }
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as("finding in %s", log).isZero();
    }

    private static Path resource(String name) throws URISyntaxException, IOException {
        return Path.of(ParserFuzz.class.getResource(name).toURI());
    }
}
