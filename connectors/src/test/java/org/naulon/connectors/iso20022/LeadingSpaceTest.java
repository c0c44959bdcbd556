package org.naulon.connectors.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LeadingSpaceTest {
    private static final String MARK = "\u00EF\u00BB\u00BF";

    @Test
    void spaceBeforeTheFirstSignFallsAwayWithAMarkBeforeIt() throws IOException {
        assertThat(skipped(" \t\r\n<?xml?> ")).isEqualTo("<?xml?> ");
        assertThat(skipped(MARK + "\n<a/>")).isEqualTo("<a/>");
        assertThat(skipped(" \n")).isEmpty();
    }

    @Test
    void anythingElseStays() throws IOException {
        for (String bytes : new String[] {
            "",
            "<a/>",
            MARK,
            MARK + "<a/>",
            "\u00EF\u00BB<a/>",
            "\u00EF <a/>",
            "\u00FE\u00FF\u0000<",
            "<\u0000a",
            "\u0000<"
        }) {
            assertThat(skipped(bytes)).isEqualTo(bytes);
        }
    }

    @Property(tries = 300)
    void noByteBehindTheFirstSignIsLostOrChanged(@ForAll byte[] bytes) throws IOException {
        String text = "<" + new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(skipped("  " + text)).isEqualTo(text);
        assertThat(skipped(text)).isEqualTo(text);
    }

    private static String skipped(String text) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        return new String(LeadingSpace.skipped(bytes).readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
