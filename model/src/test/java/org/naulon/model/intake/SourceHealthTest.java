package org.naulon.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.naulon.model.intake.SourceHealth.Delivered;
import org.naulon.model.intake.SourceHealth.FileGroup;
import org.naulon.model.transfer.Counts;

class SourceHealthTest {
    private static final StatementHealth NO_STATEMENTS = new StatementHealth(0, 0, 0, 0, 0, List.of());

    @Test
    void whatSettlementFoundOfTheGroupsAddsUpInTheFolder() {
        SourceHealth read = new SourceHealth(
                "bank",
                delivered(9, null, null, 2),
                NO_STATEMENTS,
                List.of(
                        new FileGroup("a.xml", delivered(6, null, null, 0)),
                        new FileGroup("b.xml", delivered(3, null, null, 2))));

        SourceHealth settled = read.settled(Map.of(
                new SourceName("bank", "a.xml"), new Counts(4, 2),
                new SourceName("bank", "b.xml"), new Counts(0, 1),
                new SourceName("hawala", "a.xml"), new Counts(100, 100)));

        assertThat(settled)
                .isEqualTo(new SourceHealth(
                        "bank",
                        delivered(9, 4L, 3L, 2),
                        NO_STATEMENTS,
                        List.of(
                                new FileGroup("a.xml", delivered(6, 4L, 2L, 0)),
                                new FileGroup("b.xml", delivered(3, 0L, 1L, 2)))));
    }

    @Test
    void whatSettlementToldApartFurtherBelongsToTheFilesBeyond() {
        SourceHealth read = new SourceHealth(
                "bank",
                delivered(9, null, null, 0),
                NO_STATEMENTS,
                List.of(
                        new FileGroup("...", delivered(5, null, null, 0)),
                        new FileGroup("a.xml", delivered(4, null, null, 0))));

        SourceHealth settled = read.settled(Map.of(
                new SourceName("bank", "..."), new Counts(1, 1),
                new SourceName("bank", "a.xml"), new Counts(4, 0),
                new SourceName("bank", "b.xml"), new Counts(1, 2)));

        assertThat(settled.groups())
                .containsExactly(
                        new FileGroup("...", delivered(5, 2L, 3L, 0)), new FileGroup("a.xml", delivered(4, 4L, 0L, 0)));
        assertThat(settled.total()).isEqualTo(delivered(9, 6L, 3L, 0));
    }

    @Test
    void recordsThatAreNotSettledYetDoNotAddUp() {
        assertThat(delivered(3, 1L, 1L, 1).addsUp()).isTrue();
        assertThat(delivered(4, 1L, 1L, 1).addsUp()).isFalse();
        assertThat(delivered(3, null, null, 3).addsUp()).isFalse();
    }

    @Test
    void filesThatAreCalledAlikeHaveOneNameOfAtMostAHundredCharacters() {
        assertThat(SourceName.of("bank/day-20260105 (2).xml")).isEqualTo(new SourceName("bank", "day-# (#).xml"));
        assertThat(SourceName.of("bank")).isEqualTo(new SourceName("bank", "bank"));
        assertThat(SourceName.of("corrections/bank/7.xml")).isEqualTo(new SourceName("corrections", "bank/#.xml"));
        assertThat(SourceName.of("bank/" + "x".repeat(100)).files()).hasSize(100);
        assertThat(SourceName.of("bank/" + "x".repeat(101)).files()).hasSize(100);
    }

    private static Delivered delivered(long read, Long accepted, Long duplicates, long rejected) {
        return new Delivered(1, read, accepted, duplicates, rejected, null, null, null, null, Map.of());
    }
}
