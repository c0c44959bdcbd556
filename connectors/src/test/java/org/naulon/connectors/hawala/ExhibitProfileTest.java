package org.naulon.connectors.hawala;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;

/** The template of one exhibit that the documentation shows. */
class ExhibitProfileTest {
    @Test
    void theExampleOfTheDocumentationReadsANotebookWithTwoColumnsInToman(@TempDir Path folder) throws IOException {
        String documentation = Files.readString(Path.of("../docs/mapping-profiles.md"));
        int example = documentation.indexOf("```yaml\nname: exhibit-12-notebook") + "```yaml\n".length();
        Files.writeString(
                folder.resolve("exhibit.yaml"),
                documentation.substring(example, documentation.indexOf("```", example)));
        Taken taken = Taken.from(HawalaLedger.reader(Profiles.shipped().with(folder)), """
                شماره,تاریخ,رمز,فرستنده,گیرنده,صرافی مقابل,بستانکار,بدهکار,مانده
                1,۱۴۰۴/۰۱/۰۱,آبی-۱,علی,مینا,H-IST,500,,1500
                2,۱۴۰۴/۰۱/۰۲,آبی-۲,Deniz,رضا,H-IST,,200,1300
                """);
        assertThat(taken.rejections()).isEmpty();
        assertThat(taken.observations())
                .extracting(Observation::amountMinor, o -> o.payer().agent(), o -> o.payee()
                        .agent())
                .containsExactly(tuple(500_000L, "H-THR", "H-IST"), tuple(200_000L, "H-IST", "H-THR"));
        assertThat(taken.statements()).extracting(Statement::proof).containsExactly(Statement.Proof.PROVED);
    }
}
