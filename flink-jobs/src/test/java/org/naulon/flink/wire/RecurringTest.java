package org.naulon.flink.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.naulon.model.party.Party;

class RecurringTest {
    @Property
    void everyTextIsReadAsItWasWrittenWhateverWasReadBefore(@ForAll("texts") List<String> texts) {
        WireOutput out = new WireOutput();
        texts.forEach(out::text);
        WireInput in = new WireInput(out.toBytes());
        List<String> read = new ArrayList<>();
        texts.forEach(text -> read.add(in.text()));
        assertThat(read).isEqualTo(texts);
    }

    @Property
    void everyPartyIsReadAsItWasWrittenAndSoIsWhatFollows(@ForAll("parties") List<Party> parties) {
        WireOutput out = new WireOutput();
        parties.forEach(party -> Fields.party(party, out));
        out.text("end");
        WireInput in = new WireInput(out.toBytes());
        List<Party> read = new ArrayList<>();
        parties.forEach(party -> read.add(Fields.party(in)));
        assertThat(read).isEqualTo(parties);
        assertThat(in.text()).isEqualTo("end");
    }

    @Test
    void whatRecursIsOneObject() {
        Party first = party("Amína Örnek");
        assertThat(again(first)).isSameAs(again(first));
        assertThat(again(first).name()).isSameAs(again(party("Amína Örnek")).name());
    }

    @Test
    void aTextOfMoreThan64BytesIsNotHeld() {
        assertThat(again(party("n".repeat(64))).name())
                .isSameAs(again(party("n".repeat(64)).resolved("p-1", "")).name());
        assertThat(again(party("n".repeat(65))).name())
                .isNotSameAs(again(party("n".repeat(65)).resolved("p-1", "")).name());
    }

    @Test
    void aPartyOfMoreThan512BytesIsNotHeld() {
        // Beside the name stand 6 bytes of texts and 13 of the lengths of all twelve.
        // the name.
        Party usual = party("n".repeat(493));
        assertThat(again(usual)).isSameAs(again(usual));
        Party large = party("n".repeat(494));
        assertThat(again(large)).isNotSameAs(again(large)).isEqualTo(again(large));
    }

    private static Party party(String name) {
        return new Party("", name, "FR76", "", "", "", "", "", "", "FR", "", "");
    }

    private static Party again(Party party) {
        WireOutput out = new WireOutput();
        Fields.party(party, out);
        return Fields.party(new WireInput(out.toBytes()));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> few =
                Arbitraries.strings().withChars('a', 'é', 'ß', 'س', '\u0080').ofMaxLength(3);
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(80).filter(RecurringTest::isWhole);
        return Arbitraries.oneOf(few, any).list().ofMaxSize(200);
    }

    @Provide
    Arbitrary<List<Party>> parties() {
        Arbitrary<String> value = Arbitraries.strings().withChars("abé").ofMaxLength(2);
        return Combinators.combine(value, value, value)
                .as((name, account, city) -> new Party("", name, account, "", "", "", "", "", city, "", "", ""))
                .list()
                .ofMaxSize(200);
    }

    /** UTF-8 has no bytes for half of a pair. */
    private static boolean isWhole(String text) {
        return text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
}
