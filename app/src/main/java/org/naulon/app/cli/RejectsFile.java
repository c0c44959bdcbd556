package org.naulon.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.intake.Corrections;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.journal.Json;
import picocli.CommandLine;

/** The rejections that a run left in its folder, read one by one because a spoilt file may have millions. */
final class RejectsFile {
    private static final int MOST_AT_ONE_POSITION = 20;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final Path file;

    private RejectsFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("rejects.ndjson");
    }

    /**
     * The rejections of a run.
     *
     * @param folder its results
     * @param command whose user named the folder
     * @throws CommandLine.ParameterException when it holds no rejections
     */
    static RejectsFile of(Path folder, CommandLine.Model.CommandSpec command) {
        RejectsFile rejects = new RejectsFile(folder);
        if (!Files.isRegularFile(rejects.file)) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    folder + " holds no rejects.ndjson; DIR is what 'naulon detect' got as --out.");
        }
        return rejects;
    }

    /**
     * Hands on the rejections that are asked for, in reading order.
     *
     * @param reason only these, or null for all
     * @param path only of this file, as it is or as it is shown, or null for all
     * @throws IOException naming the line that is no rejection
     */
    void read(@Nullable RejectReason reason, @Nullable String path, Taker taker) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Rejection rejection = rejection(line, number);
                boolean asked = reason == null || rejection.reason() == reason;
                if (asked && (path == null || isCalled(rejection.file(), path))) {
                    taker.take(rejection);
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no UTF-8", null);
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

    private Rejection rejection(String line, long number) throws IOException {
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
