package org.naulon.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.app.local.ElasticServerIT;
import org.naulon.app.world.WorldGenerator;
import org.naulon.app.world.WorldOptions;
import org.naulon.app.world.WorldSummary;
import org.naulon.kibana.ElasticAssets;
import org.naulon.rules.RulesetLoader;

/** From a folder of records to reports in a real Elasticsearch. */
class PipelineIT extends ElasticServerIT {
    @TempDir
    Path folder;

    @Test
    void everyDocumentOfAWorldIsIndexedOnceAndAReplayChangesNothing() throws Exception {
        WorldSummary world = WorldGenerator.write(
                folder.resolve("world"), new WorldOptions(5, 3_000, LocalDate.of(2025, 1, 1)), written -> {});
        Truth truth = Truth.read(world.truth());

        for (String pass : new String[] {"first", "replay"}) {
            DetectRun.Outcome outcome = DetectRun.of(
                            world.inbox(), folder.resolve(pass), RulesetLoader.shipped(), 2, Progress.SILENT)
                    .indexing(elastic().server())
                    .run();

            Summary summary = outcome.summary();
            assertThat(summary.read()).isEqualTo(world.records());
            assertThat(summary.accepted()).isEqualTo(world.accepted());
            assertThat(summary.duplicates()).isEqualTo(world.duplicates());
            assertThat(summary.rejected()).isEqualTo(world.rejected());
            assertThat(elastic().count(ElasticAssets.TRANSFERS)).isEqualTo(summary.transfers());
            assertThat(elastic().count(ElasticAssets.PARTIES)).isEqualTo(summary.parties());
            assertThat(elastic().count(ElasticAssets.SIGNALS)).isEqualTo(summary.signals());
            assertThat(elastic().count(ElasticAssets.REPORTS)).isEqualTo(summary.reports());
            assertThat(elastic().count(ElasticAssets.REJECTIONS)).isEqualTo(summary.rejected());
            assertThat(elastic().count(ElasticAssets.HEALTH))
                    .isEqualTo(summary.sources().stream()
                            .mapToLong(source -> 1 + source.groups().size())
                            .sum())
                    .isGreaterThan(4);
            assertThat(elastic().count(ElasticAssets.DEAD_LETTERS)).isZero();
            assertThat(truth.found(outcome.signals())).isEqualTo(truth.stories().size());
            assertThat(truth.silent(outcome.signals()))
                    .isEqualTo(truth.innocents().size());
        }
    }
}
