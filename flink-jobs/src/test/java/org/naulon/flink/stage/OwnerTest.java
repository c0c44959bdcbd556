package org.naulon.flink.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.naulon.model.party.ContentId;

class OwnerTest {
    @Test
    void namesOfPartiesHaveKeysOfTheirOwn() {
        Set<Long> keys = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            keys.add(Owner.key(ContentId.of("p", "account:" + i)));
        }
        assertThat(keys).hasSize(100_000);
    }

    @Test
    void twoNamesMayShareAKey() {
        assertThat(Owner.key("uetr:Aa")).isEqualTo(Owner.key("uetr:BB"));
    }
}
