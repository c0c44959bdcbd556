package org.naulon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says of the house is what stands there. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TABLE_ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (?:none|Drools|Camel|Flink|all)");
    private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");

    @Test
    void theModuleTableNamesExactlyTheModulesOfTheBuildAndTheirFolders() throws IOException {
        Set<String> modules = matches(MODULE, "pom.xml");

        assertThat(matches(TABLE_ROW, "README.md")).isEqualTo(modules);
        assertThat(matches(TABLE_ROW, "docs/architecture.md")).isEqualTo(modules);
        try (Stream<Path> folders = Files.list(ROOT)) {
            assertThat(folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                            .map(folder -> folder.getFileName().toString())
                            .sorted())
                    .containsExactlyElementsOf(modules);
        }
    }

    @Test
    void everyLinkOfTheReadmeLeadsSomewhere() throws IOException {
        for (String target : matches(Pattern.compile("\\]\\(([^)#]+)\\)"), "README.md")) {
            assertThat(ROOT.resolve(target)).exists();
        }
    }

    @Test
    void theCommandTableNamesExactlyTheCommands() throws IOException {
        Set<String> commands = matches(Pattern.compile("(?m)^\\| `\\./naulon ([a-z]+)"), "README.md");

        assertThat(commands).isEqualTo(org.naulon.app.cli.Commands.names());
    }

    private static Set<String> matches(Pattern pattern, String file) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(ROOT.resolve(file)));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
