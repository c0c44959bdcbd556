package org.naulon.flink.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.naulon.flink.DetectionJob;
import org.naulon.flink.elastic.Document;
import org.naulon.flink.wire.DocumentFormat;
import org.naulon.kibana.ElasticAssets;
import org.naulon.model.intake.Correction;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.journal.Json;
import org.naulon.model.party.ContentId;
import org.naulon.model.party.PartyCard;
import org.naulon.model.report.Filed;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;
import org.naulon.model.transfer.Transfer;

/** What the pipeline yields as documents with deterministic ids: a replay overwrites and never multiplies. */
public final class Documents {
    private Documents() {}

    /** A transfer as it is searched for; {@code baseMinor} is null when no rate is known. */
    private record TransferDocument(
            String transferId,
            Channel channel,
            Status status,
            String sourceReference,
            Instant at,
            TimePrecision timePrecision,
            long amountMinor,
            String currency,
            Long baseMinor,
            String payerPartyId,
            String payerName,
            String payerCity,
            String payerCountry,
            String payeePartyId,
            String payeeName,
            String payeeCity,
            String payeeCountry,
            String purpose,
            List<Source> sources) {
        static TransferDocument of(Transfer transfer) {
            return new TransferDocument(
                    transfer.id(),
                    transfer.channel(),
                    transfer.status(),
                    transfer.sourceReference(),
                    transfer.at(),
                    transfer.precision(),
                    transfer.amountMinor(),
                    transfer.currency(),
                    transfer.hasBase() ? transfer.baseMinor() : null,
                    transfer.payer().id(),
                    transfer.payer().name(),
                    transfer.payer().city(),
                    transfer.payer().country(),
                    transfer.payee().id(),
                    transfer.payee().name(),
                    transfer.payee().city(),
                    transfer.payee().country(),
                    transfer.purpose(),
                    transfer.sources());
        }
    }

    /** A rejection as it is searched for. */
    private record RejectionDocument(
            String file, String position, String sha256, RejectReason reason, String message, boolean corrected) {
        static RejectionDocument of(Rejection rejection, boolean corrected) {
            return new RejectionDocument(
                    rejection.file(),
                    rejection.position(),
                    rejection.sha256(),
                    rejection.reason(),
                    rejection.message(),
                    corrected);
        }
    }

    /** Transfers as they stand; one that turned out to be part of another keeps its last form. */
    private static final class OfTransfers implements FlatMapFunction<Change, Document> {
        @Override
        public void flatMap(Change change, Collector<Document> out) {
            if (change.after() != null) {
                out.collect(
                        document(ElasticAssets.TRANSFERS, change.after().id(), TransferDocument.of(change.after())));
            }
        }
    }

    /** Reports and signals as they stand; a report is superseded, never deleted. */
    private static final class OfFiled implements FlatMapFunction<Filed, Document> {
        @Override
        public void flatMap(Filed filed, Collector<Document> out) {
            filed.supersededReportIds()
                    .forEach(id -> out.collect(document(ElasticAssets.REPORTS, id, new Superseded(id))));
            if (filed.report() != null) {
                out.collect(document(ElasticAssets.REPORTS, filed.report().reportId(), filed.report()));
            }
            filed.signals().forEach(signal -> out.collect(document(ElasticAssets.SIGNALS, signal.signalId(), signal)));
        }
    }

    /** The register of parties. */
    private static final class OfCards implements MapFunction<PartyCard.Document, Document> {
        @Override
        public Document map(PartyCard.Document card) {
            return document(ElasticAssets.PARTIES, card.partyId(), card);
        }
    }

    /** All documents of a pipeline. */
    public static DataStream<Document> of(DetectionJob.Streams streams) {
        TypeInformation<Document> type = new DocumentFormat().info();
        return streams.changes()
                .flatMap(new OfTransfers())
                .returns(type)
                .union(
                        streams.filed().flatMap(new OfFiled()).returns(type),
                        streams.cards().map(new OfCards()).returns(type));
    }

    /**
     * The rejections of a pass, read line by line while they are written: a spoilt file may have millions.
     *
     * @param file of rejections, one JSON object a line; may be empty
     * @param corrected ids of the corrections that were given in the place of rejected records
     */
    public static DataStream<Document> ofRejections(
            StreamExecutionEnvironment environment, Path file, Set<String> corrected) {
        FileSource<String> lines = FileSource.forRecordStreamFormat(
                        new TextLineInputFormat(), new org.apache.flink.core.fs.Path(file.toUri()))
                .build();
        return environment
                .fromSource(lines, WatermarkStrategy.noWatermarks(), "rejections")
                .map(new OfRejections(Set.copyOf(corrected)))
                .returns(new DocumentFormat().info());
    }

    /** Lines of rejections; one that cannot be read is a bug of the writer and fails the job. */
    private record OfRejections(Set<String> corrected) implements MapFunction<String, Document> {
        @Override
        public Document map(String line) throws IOException {
            Rejection rejection = Json.read(line.getBytes(StandardCharsets.UTF_8), Rejection.class);
            return of(rejection, corrected.contains(Correction.id(rejection)));
        }
    }

    /**
     * A rejection, by where it stood and why; the same rejection of the same bytes is one document.
     *
     * @param corrected whether somebody has given a corrected record in its place
     */
    public static Document of(Rejection rejection, boolean corrected) {
        String content =
                rejection.sha256() + "|" + rejection.position() + "|" + rejection.file() + "|" + rejection.reason();
        return document(
                ElasticAssets.REJECTIONS, ContentId.of("x", content), RejectionDocument.of(rejection, corrected));
    }

    /** How well the sources deliver; the next run replaces it. */
    public static List<Document> of(List<SourceHealth> sources) {
        return sources.stream()
                .flatMap(source -> HealthDocument.of(source).stream())
                .toList();
    }

    private static Document document(ElasticAssets kind, String id, Object body) {
        return new Document(kind.index(), id, Json.line(body));
    }
}
