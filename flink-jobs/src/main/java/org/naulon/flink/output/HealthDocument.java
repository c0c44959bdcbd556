package org.naulon.flink.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.naulon.flink.elastic.Document;
import org.naulon.kibana.ElasticAssets;
import org.naulon.model.intake.Arrivals;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.StatementHealth;
import org.naulon.model.journal.Json;
import org.naulon.model.party.ContentId;

/**
 * How well a source delivers, as it is searched for: one document for each folder, with its statements, and one for each
 * group of files that are called alike. The next run replaces them.
 *
 * @param scope {@code FOLDER} or {@code FILES}
 * @param name of the files, empty for a folder
 * @param missingStatements {@code account currency: numbers} of the accounts of a folder whose statements have gaps
 */
record HealthDocument(
        String scope,
        String folder,
        String name,
        long files,
        long read,
        @Nullable Long accepted,
        @Nullable Long duplicates,
        long rejected,
        @Nullable Instant firstEventAt,
        @Nullable Instant lastEventAt,
        @Nullable Long behindSeconds,
        @Nullable Instant lastArrivalAt,
        @Nullable Long meanLagSeconds,
        @Nullable Long longestLagSeconds,
        List<String> unmappedColumns,
        @Nullable Long statementsProved,
        @Nullable Long statementsDiffer,
        @Nullable Long accountsToLookAt,
        List<String> missingStatements) {

    /** The documents of one source. */
    static List<Document> of(SourceHealth source) {
        List<Document> documents = new ArrayList<>();
        documents.add(document(of("FOLDER", source.folder(), "", source.total(), source.statements())));
        source.groups()
                .forEach(group ->
                        documents.add(document(of("FILES", source.folder(), group.name(), group.delivered(), null))));
        return documents;
    }

    private static HealthDocument of(
            String scope,
            String folder,
            String name,
            SourceHealth.Delivered delivered,
            @Nullable StatementHealth statements) {
        Arrivals arrivals = delivered.arrivals();
        return new HealthDocument(
                scope,
                folder,
                name,
                delivered.files(),
                delivered.read(),
                delivered.accepted(),
                delivered.duplicates(),
                delivered.rejected(),
                delivered.firstEventAt(),
                delivered.lastEventAt(),
                delivered.behindSeconds(),
                arrivals == null ? null : arrivals.lastAt(),
                arrivals == null ? null : (Long) arrivals.meanLagSeconds(),
                arrivals == null ? null : (Long) arrivals.longestLagSeconds(),
                List.copyOf(new TreeSet<>(delivered.unmappedColumns().keySet())),
                statements == null ? null : (Long) statements.proved(),
                statements == null ? null : (Long) statements.differs(),
                statements == null ? null : (Long) statements.accountsToLookAt(),
                statements == null ? List.of() : missing(statements));
    }

    private static List<String> missing(StatementHealth statements) {
        return statements.accounts().stream()
                .filter(account -> !account.missing().isEmpty())
                .map(account ->
                        account.account() + " " + account.currency() + ": " + String.join(", ", account.missing()))
                .toList();
    }

    private static Document document(HealthDocument health) {
        String content = health.scope + "|" + health.folder + "|" + health.name;
        return new Document(ElasticAssets.HEALTH.index(), ContentId.of("h", content), Json.line(health));
    }
}
