package org.naulon.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.naulon.model.intake.Arrivals;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.SourceHealth.Delivered;
import org.naulon.model.intake.SourceHealth.FileGroup;
import org.naulon.model.intake.StatementHealth;

class MetricsPortTest {
    private static final Instant LAST = Instant.ofEpochSecond(1_767_600_000);

    @Test
    void everyNumberOfASourceIsASampleAndEveryScrapeAsksAnew() throws Exception {
        AtomicReference<List<SourceHealth>> sources = new AtomicReference<>(List.of());
        try (MetricsPort port = MetricsPort.open(MetricsPort.THIS_MACHINE_ONLY, 0, new HealthMetrics(sources::get))) {
            assertThat(samples(port)).isEmpty();

            sources.set(List.of(new SourceHealth(
                    "bank",
                    delivered(3L, 2L),
                    new StatementHealth(
                            4,
                            1,
                            2,
                            0,
                            1,
                            List.of(new StatementHealth.Account("NL1", "EUR", 3, 1, List.of("7", "9-11")))),
                    List.of(new FileGroup("day \"#\"\n.xml", delivered(3L, 2L))))));

            String files = "{files=\"day \\\"#\\\"\\n.xml\",folder=\"bank\"} ";
            assertThat(samples(port))
                    .containsExactlyInAnyOrder(
                            "naulon_source_files" + files + "1.0",
                            "naulon_source_read_records" + files + "6.0",
                            "naulon_source_accepted_records" + files + "3.0",
                            "naulon_source_duplicate_records" + files + "2.0",
                            "naulon_source_rejected_records" + files + "1.0",
                            "naulon_source_last_event_timestamp_seconds" + files + "1.7676E9",
                            "naulon_source_behind_seconds" + files + "60.0",
                            "naulon_source_last_arrival_timestamp_seconds" + files + "1.767600007E9",
                            "naulon_source_mean_lag_seconds" + files + "7.0",
                            "naulon_source_longest_lag_seconds" + files + "9.0",
                            "naulon_source_unmapped_columns" + files + "1.0",
                            "naulon_source_statements{folder=\"bank\",proof=\"proved\"} 4.0",
                            "naulon_source_statements{folder=\"bank\",proof=\"differs\"} 1.0",
                            "naulon_source_statements{folder=\"bank\",proof=\"incomplete\"} 2.0",
                            "naulon_source_accounts_to_look_at{folder=\"bank\"} 1.0",
                            "naulon_source_statement_gaps{folder=\"bank\"} 2.0");
        }
    }

    @Test
    void whatIsNotKnownHasNoSample() throws Exception {
        Delivered unknown = new Delivered(1, 1, null, null, 1, null, null, null, null, Map.of());
        SourceHealth source = new SourceHealth(
                "hawala",
                unknown,
                new StatementHealth(0, 0, 0, 0, 0, List.of()),
                List.of(new FileGroup("a.csv", unknown)));
        try (MetricsPort port =
                MetricsPort.open(MetricsPort.THIS_MACHINE_ONLY, 0, new HealthMetrics(() -> List.of(source)))) {
            assertThat(samples(port))
                    .filteredOn(line -> line.contains("files="))
                    .extracting(line -> line.replaceAll("\\{.*", ""))
                    .containsExactlyInAnyOrder(
                            "naulon_source_files",
                            "naulon_source_read_records",
                            "naulon_source_rejected_records",
                            "naulon_source_unmapped_columns");
        }
    }

    private static Delivered delivered(Long accepted, Long duplicates) {
        return new Delivered(
                1,
                6,
                accepted,
                duplicates,
                1,
                LAST,
                LAST,
                60L,
                new Arrivals(LAST.plusSeconds(7), 7, 9),
                Map.of("shop", 1L));
    }

    private static List<String> samples(MetricsPort port) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(port.url())).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().lines().filter(line -> !line.startsWith("#")).toList();
    }
}
