package org.naulon.app.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** A folder that belongs to Naulon and may be emptied. */
public final class WorkFolder {
    /** What a run deletes and makes anew in its folder of results. */
    private static final List<String> OURS = List.of("work", "archive", "journal");

    /** What a run writes over. */
    private static final List<String> RESULTS = List.of("reports.ndjson", "signals.ndjson", "rejects.ndjson");

    /** Says that a folder holds results, also those of a run that did not end. */
    private static final String MARK = ".naulon";

    private WorkFolder() {}

    /**
     * Whether a run may put its results there: a folder of somebody else that has the name of one of ours, or that holds the
     * inbox, must not be deleted, nor a file of somebody else written over.
     */
    public static boolean mayHoldResults(Path out, Path inbox) throws IOException {
        Path absolute = out.toAbsolutePath().normalize();
        Path input = inbox.toRealPath();
        boolean marked = Files.exists(out.resolve(MARK)) || Files.exists(out.resolve("summary.json"));
        for (String name : OURS) {
            Path ours = absolute.resolve(name);
            if (Files.exists(ours) && (!marked || input.startsWith(ours.toRealPath()))) {
                return false;
            }
        }
        return marked || RESULTS.stream().noneMatch(name -> Files.exists(absolute.resolve(name)));
    }

    /** Whether a folder is, or lies in, one of those that a run into these results deletes and makes anew. */
    public static boolean isOurs(Path folder, Path out) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path results = out.toAbsolutePath().normalize();
        return OURS.stream().anyMatch(name -> absolute.startsWith(results.resolve(name)));
    }

    /** Whether a folder is another or lies in it, whatever links lead there; neither the folder nor its parents need exist. */
    public static boolean isWithin(Path folder, Path other) throws IOException {
        Path existing = folder.toAbsolutePath().normalize();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing.toRealPath()
                .resolve(existing.relativize(folder.toAbsolutePath().normalize()))
                .startsWith(other.toRealPath());
    }

    /** Marks a folder as one that holds results. */
    static void mark(Path out) throws IOException {
        Files.createDirectories(out);
        Files.write(out.resolve(MARK), new byte[0]);
    }

    /** Whether there is nothing in a folder. */
    public static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Makes the folder, without anything in it. */
    public static Path empty(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    /** Deletes the folder with all in it. An engine that is shutting down may delete its own part at the same time. */
    public static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                return goneAlready(failure);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                if (failure != null) {
                    goneAlready(failure);
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static FileVisitResult goneAlready(IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
