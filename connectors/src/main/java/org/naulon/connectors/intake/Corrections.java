package org.naulon.connectors.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.naulon.model.intake.Correction;
import org.naulon.model.intake.Rejection;
import org.naulon.model.journal.Json;

/**
 * The corrected records beside the results of a run, each in a folder of its own that is never changed:
 *
 * <pre>
 * corrections/c-1f0c…/correction.json   what it stands for, when and by whom it was given
 * corrections/c-1f0c…/record            its bytes
 * corrections/withdrawn/c-1f0c…-1/      what somebody took back
 * </pre>
 */
public final class Corrections {
    /** What the path of a corrected record begins with, before the path of the file that it corrects. */
    static final String PREFIX = "corrections/";

    private static final String FOLDER = "corrections";
    private static final Pattern ID = Pattern.compile("c-[0-9a-f]{24}");
    private static final String ABOUT = "correction.json";
    private static final String RECORD = "record";

    private final Path folder;
    private final Map<String, Correction> byId;

    private Corrections(Path folder, Map<String, Correction> byId) {
        this.folder = folder;
        this.byId = byId;
    }

    /** No correction at all. */
    public static Corrections none() {
        return new Corrections(Path.of(""), Map.of());
    }

    /**
     * All corrections of a run; none when nothing was ever corrected.
     *
     * @param results folder of the run's results
     * @throws IOException naming the file that is no correction
     */
    public static Corrections of(Path results) throws IOException {
        Path folder = results.resolve(FOLDER);
        Map<String, Correction> byId = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            for (Path kept : kept(folder)) {
                byId.put(kept.getFileName().toString(), read(kept));
            }
        }
        return new Corrections(folder, byId);
    }

    /** The corrections of a run by their ids, without opening any. */
    static Map<String, Stamp> stampsOf(Path results) throws IOException {
        Path folder = results.resolve(FOLDER);
        Map<String, Stamp> stamps = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            for (Path kept : kept(folder)) {
                String id = kept.getFileName().toString();
                Stamp stamp = stampOf(results, id);
                if (stamp != null) {
                    stamps.put(id, stamp);
                }
            }
        }
        return stamps;
    }

    /** What tells a correction from another one of the same record, or null when there is none. */
    static @Nullable Stamp stampOf(Path results, String id) throws IOException {
        try {
            BasicFileAttributes about =
                    Files.readAttributes(folder(results, id).resolve(ABOUT), BasicFileAttributes.class);
            return new Stamp(about.fileKey(), about.lastModifiedTime());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /**
     * Tells a correction from one that was given later for the same record. What is withdrawn is moved and not deleted, so that
     * no two of them are the same file.
     *
     * @param file by which the file system knows it; null where it does not say
     */
    record Stamp(@Nullable Object file, FileTime written) {}

    /**
     * Whether a correction was given.
     *
     * @param results folder of the run's results
     */
    public static boolean isGiven(Path results, String id) {
        return Files.isDirectory(folder(results, id));
    }

    /** The correction of a rejected record, or null while it is open. */
    public @Nullable Correction of(Rejection rejection) {
        return byId.get(Correction.id(rejection));
    }

    /** All corrections, by id. */
    Collection<Correction> all() {
        return byId.values();
    }

    /** The ids of all corrections. */
    public Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    /** The corrected bytes. */
    InputStream open(Correction correction) throws IOException {
        return Files.newInputStream(folder.resolve(correction.id()).resolve(RECORD));
    }

    /** Where a correction is kept. */
    static Path folder(Path results, String id) {
        return results.resolve(FOLDER).resolve(id);
    }

    /** A folder for work on a correction, on the same disk; its user deletes it. */
    Path workFolder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder), ".incoming-");
    }

    /**
     * Keeps a correction for ever.
     *
     * @param work a {@link #workFolder}
     * @param bytes file on the same disk, which is moved
     * @return false when somebody else has corrected the same record meanwhile
     */
    boolean keep(Correction correction, Path work, Path bytes) throws IOException {
        Path unfinished = Files.createDirectories(work.resolve(correction.id()));
        Files.write(unfinished.resolve(ABOUT), Json.line(correction));
        Files.move(bytes, unfinished.resolve(RECORD), StandardCopyOption.ATOMIC_MOVE);
        Path kept = folder.resolve(correction.id());
        try {
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (Files.exists(kept)) {
                return false;
            }
            throw e;
        }
    }

    private static List<Path> kept(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(
                            entry -> ID.matcher(entry.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static Correction read(Path kept) throws IOException {
        Path about = kept.resolve(ABOUT);
        try {
            Correction correction = Json.read(Files.readAllBytes(about), Correction.class);
            // JSON may leave out what a correction always has, or stand in the folder of another.
            if (correction != null
                    && correction.rejected() != null
                    && correction.id().equals(kept.getFileName().toString())
                    && correction.at() != null
                    && correction.by() != null
                    && correction.rejected().file() != null) {
                return correction;
            }
        } catch (JsonProcessingException e) {
            // Said below, without what the parser thinks of it.
        }
        throw new IOException(about + " is no correction of the record that its folder is named after");
    }
}
