package org.naulon.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.naulon.model.transfer.Source;

class StatementTest {
    @Test
    void balancesThatAgreeWithTheEntriesAreProved() {
        assertThat(statement(1_000L, 1_150L).proof()).isEqualTo(Statement.Proof.PROVED);
    }

    @Test
    void oneMinorUnitMoreOrLessIsADifference() {
        assertThat(statement(1_000L, 1_151L).proof()).isEqualTo(Statement.Proof.DIFFERS);
        assertThat(statement(1_000L, 1_151L).differenceMinor()).isEqualTo(1);
        assertThat(statement(1_000L, 1_149L).differenceMinor()).isEqualTo(-1);
    }

    @Test
    void aMissingBalanceProvesNothing() {
        assertThat(statement(null, 1_150L).proof()).isEqualTo(Statement.Proof.INCOMPLETE);
        assertThat(statement(1_000L, null).proof()).isEqualTo(Statement.Proof.INCOMPLETE);
        assertThat(statement(1_000L, null).differenceMinor()).isZero();
    }

    private static Statement statement(Long opening, Long closing) {
        return new Statement("DE1", "S-1", "7", "EUR", opening, closing, 200, 50, 3, new Source("ab", "", "bank/s"));
    }
}
