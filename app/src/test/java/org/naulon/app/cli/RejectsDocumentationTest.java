package org.naulon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.naulon.model.intake.RejectReason;

class RejectsDocumentationTest {
    @Test
    void theTableOfReasonsNamesExactlyTheReasonsAndSaysWhatToDo() throws IOException {
        Matcher rows = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| [^|]+ \\| [^|]+ \\|$")
                .matcher(Files.readString(Path.of("../docs/rejections.md")));
        List<String> reasons = new ArrayList<>();
        while (rows.find()) {
            reasons.add(rows.group(1));
        }

        assertThat(reasons)
                .containsExactlyElementsOf(
                        Stream.of(RejectReason.values()).map(Enum::name).toList());
    }
}
