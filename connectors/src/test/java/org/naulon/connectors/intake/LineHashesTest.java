package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineHashesTest {
    @Test
    void holdsTheLinesThatWereAddedAndNoOthers() {
        LineHashes lines = new LineHashes();
        lines.sort();
        assertThat(lines.contains("0")).isFalse();
        for (int i = 0; i < 3000; i++) {
            lines.add(String.valueOf(i));
        }
        lines.sort();
        for (int i = 0; i < 3000; i++) {
            assertThat(lines.contains(String.valueOf(i))).isTrue();
        }
        assertThat(lines.contains("3000")).isFalse();
        assertThat(lines.contains("")).isFalse();
    }
}
