package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentTest {
    @Test
    void finIsRecognisedByItsBlocksOrItsFields() throws IOException {
        assertThat(of("\u0001{1:F01AGRIFRPPAXXX0000000000}")).isEqualTo(Content.FIN);
        assertThat(of("{4:\r\n:20:A")).isEqualTo(Content.FIN);
        assertThat(of("\uFEFF\r\n:20:STARTUMS\r\n:25:1")).isEqualTo(Content.FIN);
        assertThat(of("0000 01INGBNL2AXXXX00001\n0000 01INGBNL2AXXXX00001\n940 00\n:20:ING"))
                .isEqualTo(Content.FIN);
        assertThat(of("ABNANL2A\r\n940\r\nABNANL2A\r\n:20:ABN AMRO BANK NV")).isEqualTo(Content.FIN);
        assertThat(of("ABNANL2A\r940\rABNANL2A\r:25:NL69INGB0123456789\r")).isEqualTo(Content.FIN);
        assertThat(of("GIBACZPX 0800\r\n940 N2\r\n\r\n:20:A\r\n")).isEqualTo(Content.FIN);
        assertThat(of(":940:\n:20:940S121231\n")).isEqualTo(Content.FIN);
    }

    @Test
    void aTableIsNoFin() throws IOException {
        assertThat(of("office_id,office_name\nO1,:20:\n")).isEqualTo(Content.TEXT);
        assertThat(of("NAME\nAWA\nALI\nMUSA\n:20:\n")).isEqualTo(Content.TEXT);
    }

    private static Content of(String text) throws IOException {
        return Content.of(new BufferedInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
