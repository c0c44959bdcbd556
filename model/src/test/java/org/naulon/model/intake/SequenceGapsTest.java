package org.naulon.model.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.naulon.model.transfer.Source;

class SequenceGapsTest {
    @Test
    void numbersInARowMissNothingInAnyOrder() {
        assertThat(gaps("7", "8", "9")).isEmpty();
        assertThat(gaps("9", "7", "8", "8")).isEmpty();
        assertThat(gaps("7")).isEmpty();
        assertThat(gaps()).isEmpty();
    }

    @Test
    void oneMissingNumberIsNamedAndSeveralAreARange() {
        assertThat(gaps("7", "9")).containsExactly("8");
        assertThat(gaps("7", "10", "12")).containsExactly("8-9", "11");
        assertThat(gaps("007", "00009")).containsExactly("8");
    }

    @Test
    void pagesBeforeOneThatArrivedAreMissing() {
        assertThat(gaps("7/1", "7/2", "8")).isEmpty();
        assertThat(gaps("7/2", "8/1", "8/4", "10")).containsExactly("7/1", "8/2-8/3", "9");
        assertThat(gaps("7/3", "7")).isEmpty();
    }

    @Test
    void whatIsNoNumberIsPassedOver() {
        assertThat(gaps("7", "", "0", "8/", "8/0", "x", "-8", "1234567890", "9"))
                .containsExactly("8");
        assertThat(gaps("1", "999999999")).containsExactly("2-999999998");
    }

    @Test
    void statementsWithoutBothBalancesHaveNumbersOfTheirOwn() {
        Statement interim = statement("8", null, 100L);

        assertThat(SequenceGaps.isSequenced(interim)).isFalse();
        assertThat(SequenceGaps.of(List.of(statement("7", 1L, 2L), interim, statement("9", 3L, 4L))))
                .containsExactly("8");
    }

    @Test
    void theWidestGapIsNoneWhereNumberOneOpensWithTheLastBalanceOfTheOlderYear() {
        List<Statement> turn = List.of(
                statement("361", 10L, 20L),
                statement("363", 30L, 40L),
                statement("364/1", 40L, 45L),
                statement("364/2", 45L, 50L),
                statement("1", 50L, 60L),
                statement("3", 70L, 80L));

        assertThat(SequenceGaps.of(turn)).containsExactly("2", "362");
    }

    @Test
    void oneMinorUnitOfDifferenceIsNoTurnOfTheYear() {
        assertThat(SequenceGaps.of(List.of(statement("363", 30L, 50L), statement("1", 49L, 60L))))
                .containsExactly("2-362");
        assertThat(SequenceGaps.of(List.of(statement("363", 30L, 50L), statement("2", 50L, 60L))))
                .containsExactly("3-362");
        assertThat(SequenceGaps.of(
                        List.of(statement("363/1", 30L, 50L), statement("363/2", 50L, 55L), statement("1", 50L, 60L))))
                .containsExactly("2-362");
    }

    @Test
    void anEmptyAccountProvesNoTurnOfTheYear() {
        assertThat(SequenceGaps.of(List.of(statement("363", 5L, 0L), statement("1", 0L, 60L))))
                .containsExactly("2-362");
        assertThat(SequenceGaps.of(List.of(statement("363", 5L, -1L), statement("1", -1L, 60L))))
                .isEmpty();
    }

    @Test
    void gapsAreListedToABound() {
        List<String> all = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> Integer.toString(2 * i))
                .toList();

        assertThat(gaps(all.toArray(String[]::new))).hasSize(100).endsWith("201");
        assertThat(gaps(Stream.concat(all.stream(), Stream.of("204")).toArray(String[]::new)))
                .hasSize(101)
                .endsWith("201", "...");
    }

    @Property
    void everyNumberBetweenTwoThatArrivedIsThereOrMissing(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 60) Integer> arrived) {
        Set<Integer> missing = new TreeSet<>();
        if (!arrived.isEmpty()) {
            for (int number = Collections.min(arrived); number < Collections.max(arrived); number++) {
                if (!arrived.contains(number)) {
                    missing.add(number);
                }
            }
        }

        List<Integer> told = new ArrayList<>();
        for (String gap : gaps(arrived.stream().map(String::valueOf).toArray(String[]::new))) {
            String[] ends = gap.split("-");
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .forEach(told::add);
        }
        assertThat(told).containsExactlyElementsOf(missing);
    }

    /** Statements whose balances never meet. */
    private static List<String> gaps(String... sequences) {
        return SequenceGaps.of(
                Stream.of(sequences).map(number -> statement(number, 1L, 2L)).toList());
    }

    private static Statement statement(String sequence, Long opening, Long closing) {
        return new Statement("DE1", "", sequence, "EUR", opening, closing, 0, 0, 0, new Source("ab", "", "bank/s"));
    }
}
