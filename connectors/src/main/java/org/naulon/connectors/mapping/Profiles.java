package org.naulon.connectors.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.naulon.connectors.yaml.Problem;

/** The mapping profiles by which tables are read. */
public final class Profiles {
    /** Names of the shipped profiles; each is a file of that name among the resources of this package. */
    static final List<String> SHIPPED = List.of(
            "account-to-account",
            "airtel-money-uganda",
            "amlworld",
            "bank-statement",
            "builtin-hawala",
            "builtin-money-transfer",
            "hawala-arabic",
            "hawala-arabic-account",
            "hawala-english",
            "hawala-english-account",
            "hawala-persian",
            "hawala-persian-account",
            "mpesa-organisation",
            "mpesa-statement",
            "mtn-momo-cameroon",
            "mtn-momo-uganda-agent",
            "orange-money-cameroon",
            "readyremit-cancellations",
            "readyremit-daily",
            "saml-d",
            "transalink",
            "wallet-to-wallet");

    private static final String BUILTIN = "builtin";

    /** Largest profile in bytes. */
    private static final int MAX_FILE = 1 << 18;

    private final Map<String, Profile> byName;

    private Profiles(Map<String, Profile> byName) {
        this.byName = byName;
    }

    /** The profiles that come with the program. */
    public static Profiles shipped() {
        return Shipped.PROFILES;
    }

    /**
     * These profiles and those of a folder's {@code *.yaml} files; one of the same name replaces the one that is here.
     *
     * @throws InvalidProfiles with every problem of every file
     * @throws IOException when the folder cannot be listed
     */
    public Profiles with(Path folder) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Map<String, Profile> all = new TreeMap<>(byName);
        all.putAll(read(folder, problems));
        if (!problems.isEmpty()) {
            throw invalid(problems);
        }
        return new Profiles(all);
    }

    /**
     * The names of the profiles in a folder.
     *
     * @throws InvalidProfiles with every problem of every file
     */
    public static Collection<String> check(Path folder) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Map<String, Profile> profiles = read(folder, problems);
        if (profiles.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(folder.toString(), 1, "no *.yaml file is here"));
        }
        if (!problems.isEmpty()) {
            throw invalid(problems);
        }
        return profiles.keySet();
    }

    /**
     * Which of two profiles goes first where both fit a header equally well: a deployment's own, whose writer knows the exhibit
     * or the bank, then the layouts of the contract, then the general ones that are shipped.
     */
    static int rank(Profile profile) {
        boolean shipped = shipped().byName.get(profile.name()) == profile;
        return !shipped ? 0 : profile.provider().equals(BUILTIN) ? 1 : 2;
    }

    /** The profiles of one layout, ordered by name. */
    List<Profile> of(CanonicalLayout layout) {
        return byName.values().stream()
                .filter(profile -> profile.layout() == layout)
                .toList();
    }

    private static InvalidProfiles invalid(List<Problem> problems) {
        return new InvalidProfiles(problems.stream()
                .sorted(Problem.BY_PLACE)
                .map(Problem::toString)
                .toList());
    }

    private static Map<String, Profile> read(Path folder, List<Problem> problems) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.getFileName().toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
        Map<String, Profile> profiles = new TreeMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Profile profile = Files.isRegularFile(file) ? read(name, bytes(file), problems) : null;
            if (!Files.isRegularFile(file)) {
                problems.add(new Problem(name, 1, "this is no file"));
            } else if (profile != null && profiles.putIfAbsent(profile.name(), profile) != null) {
                problems.add(new Problem(name, 1, "another file has a profile '" + profile.name() + "' too"));
            }
        }
        return profiles;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_FILE + 1);
        }
    }

    private static @org.jspecify.annotations.Nullable Profile read(String file, byte[] bytes, List<Problem> problems) {
        if (bytes.length > MAX_FILE) {
            problems.add(new Problem(file, 1, "the file is larger than " + MAX_FILE + " bytes"));
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return ProfileFile.read(file, text, problems);
        } catch (CharacterCodingException e) {
            problems.add(new Problem(file, 1, "the file is no valid UTF-8"));
            return null;
        }
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        static final Profiles PROFILES = load();

        private static Profiles load() {
            List<Problem> problems = new ArrayList<>();
            Map<String, Profile> profiles = new TreeMap<>();
            for (String name : SHIPPED) {
                String file = name + ".yaml";
                try (InputStream in = Profiles.class.getResourceAsStream(file)) {
                    Profile profile = in == null ? null : read(file, in.readAllBytes(), problems);
                    if (profile == null) {
                        problems.add(new Problem(file, 1, "this profile is not there or not valid"));
                    } else {
                        profiles.put(profile.name(), profile);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            if (!problems.isEmpty()) {
                throw invalid(problems);
            }
            return new Profiles(profiles);
        }
    }
}
