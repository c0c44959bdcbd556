package org.naulon.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

class OneOfTest {
    private static final OneOf FORMS =
            new OneOf("at", RejectReason.INVALID_DATE, List.of(way("1", "one", "both"), way("2", "two", "both")));

    @Test
    void theOnlyWayThatReadsATextSaysWhatItMeans() throws BadRecord {
        assertThat(FORMS.read("one")).isEqualTo("1");
        assertThat(FORMS.canonical("two")).isEqualTo("2");
    }

    @Test
    void waysThatDifferAreARefusal() {
        assertThatThrownBy(() -> FORMS.read("both"))
                .hasMessage("at 'both' may be 1 or 2, and nothing else in the table says which; name the right form in"
                        + " a mapping profile");
    }

    @Test
    void whatNoWayReadsIsNothingOrWhatTheLastOneSaysOfIt() throws BadRecord {
        assertThat(FORMS.read("none")).isNull();
        assertThatThrownBy(() -> FORMS.canonical("none")).hasMessage("not 2");
    }

    private static Conversion way(String reading, String... texts) {
        return text -> {
            if (List.of(texts).contains(text)) {
                return reading;
            }
            throw new BadRecord(RejectReason.INVALID_DATE, "not " + reading);
        };
    }
}
