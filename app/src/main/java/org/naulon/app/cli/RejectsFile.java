package org.naulon.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.naulon.app.original.HarmlessText;
import org.naulon.connectors.intake.Corrections;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.journal.Json;
import picocli.CommandLine;

/**
 * The rejections that a run left in its folder, or a running system in its work folder, read one by one because a spoilt file
 * may have millions.
 */
final class RejectsFile {
    /** What a command that works on them says of its first parameter. */
    static final String DIR = "The results of 'naulon detect', or the work folder of 'naulon serve'.";

    private static final String OF_A_RUN = "rejects.ndjson";
    private static final String OF_DELIVERIES = "rejections";
    private static final int MOST_AT_ONE_POSITION = 20;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final boolean running;

    private RejectsFile(Path folder, boolean running) {
        this.folder = folder;
        this.running = running;
    }

    /**
     * The rejections of a run or of a running system.
     *
     * @param folder its results or its work folder
     * @param command whose user named the folder
     * @throws CommandLine.ParameterException when it holds no rejections
     */
    static RejectsFile of(Path folder, CommandLine.Model.CommandSpec command) {
        if (Files.isRegularFile(folder.resolve(OF_A_RUN))) {
            return new RejectsFile(folder, false);
        }
        // Together the two are made by a running system only.
        if (Files.isDirectory(folder.resolve(OF_DELIVERIES)) && Files.isDirectory(folder.resolve("statements"))) {
            return new RejectsFile(folder, true);
        }
        throw new CommandLine.ParameterException(
                command.commandLine(),
                folder + " holds no " + OF_A_RUN + " and is no work folder; DIR is what 'naulon detect' got as --out,"
                        + " or 'work' of a running system.");
    }

    /**
     * The shipped mapping profiles, and those of a folder.
     *
     * @throws CommandLine.ParameterException when it is none
     */
    static Profiles profiles(@Nullable Path given, CommandLine.Model.CommandSpec command) throws IOException {
        if (given == null) {
            return Profiles.shipped();
        }
        if (!Files.isDirectory(given)) {
            throw new CommandLine.ParameterException(command.commandLine(), "--profiles " + given + " is no folder.");
        }
        return Profiles.shipped().with(given);
    }

    /** Whether a running system owns the folder. */
    boolean ofARunningSystem() {
        return running;
    }

    /**
     * Hands on the rejections that are asked for, in reading order.
     *
     * @param reason only these, or null for all
     * @param path only of this file, as it is or as it is shown, or null for all
     * @throws IOException naming the line that is no rejection
     */
    void read(@Nullable RejectReason reason, @Nullable String path, Taker taker) throws IOException {
        for (Path file : files()) {
            try {
                read(file, reason, path, taker);
            } catch (NoSuchFileException e) {
                // Taken away since, because its delivery was read again and is good.
            }
        }
    }

    private void read(Path file, @Nullable RejectReason reason, @Nullable String path, Taker taker) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Rejection rejection = rejection(line, file, number);
                boolean asked = reason == null || rejection.reason() == reason;
                if (asked && (path == null || isCalled(rejection.file(), path))) {
                    taker.take(rejection);
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no UTF-8", null);
        }
    }

    private List<Path> files() throws IOException {
        if (!running) {
            return List.of(folder.resolve(OF_A_RUN));
        }
        try (Stream<Path> files = Files.list(folder.resolve(OF_DELIVERIES))) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /**
     * What was rejected at a position of a file, each as it is or as it is shown; the first {@value #MOST_AT_ONE_POSITION}.
     *
     * @throws IOException when nothing was
     */
    List<Rejection> at(String path, String position) throws IOException {
        List<Rejection> found = new ArrayList<>();
        read(null, path, rejection -> {
            if (isCalled(rejection.position(), position) && found.size() < MOST_AT_ONE_POSITION) {
                found.add(rejection);
            }
        });
        if (found.isEmpty()) {
            throw new IOException("nothing of " + HarmlessText.of(path) + " was rejected at '"
                    + HarmlessText.of(position) + "'; 'naulon rejects' lists what was");
        }
        return found;
    }

    /** What was given in the place of rejected records. */
    Corrections corrections() throws IOException {
        return Corrections.of(folder);
    }

    /** Where the original of a rejection is kept, or null when its bytes could not be read. */
    @Nullable
    Path original(Rejection rejection) {
        String hash = rejection.sha256();
        // Results may come from elsewhere: only a hash names a file below the archive.
        if (!SHA256.matcher(hash).matches()) {
            return null;
        }
        Path kept = folder.resolve("archive").resolve(hash.substring(0, 2)).resolve(hash);
        return Files.isRegularFile(kept) ? kept : null;
    }

    private static Rejection rejection(String line, Path file, long number) throws IOException {
        try {
            Rejection read = Json.read(line.getBytes(StandardCharsets.UTF_8), Rejection.class);
            // JSON may leave out what a rejection always has.
            if (read != null
                    && Stream.of(read.file(), read.position(), read.sha256(), read.reason(), read.message())
                            .noneMatch(Objects::isNull)) {
                return read;
            }
        } catch (JsonProcessingException e) {
            // Said below, without what the parser thinks of it.
        }
        throw new IOException(file + " line " + number + " is no rejection");
    }

    private static boolean isCalled(String file, String asked) {
        return file.equals(asked) || HarmlessText.of(file).equals(asked);
    }

    /** Takes one rejection. */
    @FunctionalInterface
    interface Taker {
        void take(Rejection rejection);
    }
}
