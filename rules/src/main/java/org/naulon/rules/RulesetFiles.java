package org.naulon.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The files of a ruleset by path, shipped on the class path or given as a folder of the same layout: {@code ruleset.yaml},
 * {@code org/naulon/rules/<typology>/<ID>.drl}, {@code catalogue/}, {@code parameters/}, {@code reference/}, and in a folder
 * {@code cases/}. Anything else is no part of a ruleset and is not read.
 */
public final class RulesetFiles {
    static final String MANIFEST = "ruleset.yaml";
    static final String RULES = "org/naulon/rules/";
    static final String CASES = "cases/";
    private static final List<String> FOLDERS = List.of("catalogue/", "parameters/", "reference/", CASES);

    /** Bytes. Rules, tables and catalogue entries are read by people; nothing honest is larger. */
    private static final int MAX_FILE = 4 << 20;

    private final TreeMap<String, byte[]> files;

    RulesetFiles(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** The content of a file, empty when there is no such file. */
    public byte[] read(String path) {
        byte[] content = files.get(path);
        return content == null ? new byte[0] : content.clone();
    }

    /** Whether there is such a file. */
    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** The paths of all files below a folder such as {@code reference}, sorted. */
    public List<String> list(String folder) {
        String prefix = folder.endsWith("/") ? folder : folder + "/";
        return files.keySet().stream().filter(path -> path.startsWith(prefix)).toList();
    }

    /** The files that come with Naulon. */
    static RulesetFiles shipped() {
        URL manifest = RulesetFiles.class.getClassLoader().getResource(MANIFEST);
        if (manifest == null) {
            throw new IllegalStateException("the shipped ruleset is not on the class path");
        }
        try {
            return manifest.getProtocol().equals("jar")
                    ? ofJar((JarURLConnection) manifest.openConnection())
                    : of(Path.of(URI.create(manifest.toString())).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files of a folder.
     *
     * @throws InvalidRuleset when it cannot be read
     */
    static RulesetFiles of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidRuleset(List.of(folder + ": no such folder"));
        }
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (belongs(name)) {
                    if (Files.size(path) > MAX_FILE) {
                        throw new InvalidRuleset(List.of(name + ": larger than " + MAX_FILE + " bytes"));
                    }
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidRuleset(List.of(folder + ": cannot be read (" + e.getMessage() + ")"));
        }
        return new RulesetFiles(files);
    }

    /** All that judges: everything but the cases, which only prove it. */
    TreeMap<String, byte[]> judging() {
        TreeMap<String, byte[]> judging = new TreeMap<>(files);
        judging.keySet().removeIf(path -> path.startsWith(CASES));
        return judging;
    }

    /** SHA-256 over path, length and content of all files but the cases, in the order of their paths. */
    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            judging().forEach((path, content) -> {
                digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static RulesetFiles ofJar(JarURLConnection connection) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (!entry.isDirectory() && belongs(entry.getName())) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return new RulesetFiles(files);
    }

    private static boolean belongs(String name) {
        return name.equals(MANIFEST)
                || name.startsWith(RULES) && name.endsWith(".drl")
                || FOLDERS.stream().anyMatch(name::startsWith);
    }
}
