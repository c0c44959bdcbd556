package org.naulon.app.local;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The unpacked program files of Elasticsearch under a work folder. */
final class Distribution {
    private Distribution() {}

    /** Unpacks the zip below the folder unless that was done before, and gives the folder with {@code bin} in it. */
    static Path unpack(Path zip, Path folder) throws IOException {
        String name = "program-" + Files.size(zip);
        Path program = folder.resolve(name);
        if (!Files.isDirectory(program)) {
            // Unpacked aside and moved when complete: an interrupted run leaves no half program behind.
            Path aside = folder.resolve(name + ".part");
            delete(aside);
            try {
                unzip(zip, aside);
            } catch (EOFException | ZipException e) {
                throw new ElasticNotStarted(zip + " is damaged: remove it and build the project again");
            }
            List<Path> roots;
            try (Stream<Path> entries = Files.list(aside)) {
                roots = entries.toList();
            }
            if (roots.size() != 1 || !Files.isExecutable(roots.get(0).resolve("bin/elasticsearch"))) {
                throw new ElasticNotStarted(zip + " is no Elasticsearch distribution");
            }
            Files.move(roots.get(0), program, StandardCopyOption.ATOMIC_MOVE);
            delete(aside);
        }
        return program;
    }

    private static void unzip(Path zip, Path into) throws IOException {
        Files.createDirectories(into);
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = into.resolve(entry.getName()).normalize();
                if (!file.startsWith(into)) {
                    throw new ElasticNotStarted(zip + " has an entry outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                    if (file.getParent().getFileName().toString().equals("bin")) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
