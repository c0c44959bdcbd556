package org.naulon.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Jackson's generator is the oracle. */
class JsonLineTest {
    private static byte[] jacksons(String text, long number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("a", text);
            json.writeNumberField("b", number);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static byte[] ours(String text, long number) throws IOException {
        JsonLine line = new JsonLine();
        line.raw(new byte[] {'{'});
        line.name(",\"a\":".getBytes(StandardCharsets.US_ASCII));
        line.text(text);
        line.name(",\"b\":".getBytes(StandardCharsets.US_ASCII));
        line.number(number);
        line.raw(new byte[] {'}'});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        line.writeTo(bytes);
        return bytes.toByteArray();
    }

    @Property(tries = 1000)
    void any_text_and_number_is_written_as_jackson_writes_it(@ForAll String text, @ForAll long number)
            throws IOException {
        assertThat(ours(text, number)).isEqualTo(jacksons(text, number));
    }

    @Property(tries = 200)
    void control_characters_are_written_as_jackson_writes_them(
            @ForAll @Size(max = 40) List<@CharRange(to = '\u00A0') Character> characters) throws IOException {
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        assertThat(ours(text.toString(), 0)).isEqualTo(jacksons(text.toString(), 0));
    }

    @Test
    void every_single_character_is_written_as_jackson_writes_it() throws IOException {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = String.valueOf((char) c);
            assertThat(ours(text, c)).as("U+%04X", c).isEqualTo(jacksons(text, c));
        }
    }

    @Test
    void a_text_far_longer_than_the_first_buffer_is_written_whole() throws IOException {
        String text = "\u0001é€😀".repeat(10_000);
        assertThat(ours(text, Long.MIN_VALUE)).isEqualTo(jacksons(text, Long.MIN_VALUE));
    }
}
