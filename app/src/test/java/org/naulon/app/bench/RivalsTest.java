package org.naulon.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.rules.Ruleset;
import org.naulon.rules.RulesetLoader;

class RivalsTest {
    @TempDir
    private Path folder;

    @Test
    void theHandWrittenRulesHitAsOftenAsTheRuleFiles() throws Exception {
        Ruleset ruleset = RulesetLoader.shipped();
        BenchWorld world = BenchWorld.in(folder.resolve("world"), 12_000, ruleset);
        Judging judging = new Judging(world.transfers(), ruleset, world.context());

        Judging.Tally written = judging.handWritten();

        assertThat(written.hits()).isPositive();
        assertThat(written).isEqualTo(judging.drools());
    }

    @Test
    void theBareParserAndTheIntakeSeeEveryTransaction() throws Exception {
        CreditTransferFile file = CreditTransferFile.write(folder.resolve("pacs008"), 25);

        List<Long> seen = new ArrayList<>();
        for (Contestant contestant : file.contestants()) {
            seen.add(contestant.work().run());
        }

        assertThat(seen).containsExactly(25L, 25L, 25L);
    }

    @Test
    void oneRoundToWarmUpIsDoneBesideTheMeasuredOnes() throws Exception {
        List<String> order = new ArrayList<>();
        Rounds rounds = new Rounds(2, line -> {});

        Reading reading = rounds.of(List.of(
                        new Contestant("one", () -> {
                            order.add("one");
                            return 7;
                        }),
                        new Contestant("two", () -> {
                            order.add("two");
                            return 8;
                        })))
                .get("two");

        assertThat(order).containsExactly("one", "two", "one", "two", "one", "two");
        assertThat(reading.count()).isEqualTo(8);
    }
}
