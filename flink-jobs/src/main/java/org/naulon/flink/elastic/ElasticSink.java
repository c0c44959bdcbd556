package org.naulon.flink.elastic;

import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes documents to Elasticsearch, at least once, under their own ids, so that once is all that shows.
 *
 * <p>Versions of one document must come through one writer to keep their order: key the stream by the id, or let one keyed
 * operator make all versions and chain the sink to it.
 */
public final class ElasticSink extends AsyncSinkBase<Document, Document> {
    private final ElasticServer server;
    private final Backoff backoff;

    ElasticSink(ElasticServer server, Backoff backoff, ElasticSinkBuilder.Sizes sizes) {
        super(
                (document, context) -> document,
                sizes.batch(),
                sizes.inFlight(),
                sizes.buffered(),
                sizes.batchBytes(),
                sizes.lingerMillis(),
                sizes.batchBytes());
        this.server = server;
        this.backoff = backoff;
    }

    /** A sink to this server; every other setting has a default. */
    public static ElasticSinkBuilder to(ElasticServer server) {
        return new ElasticSinkBuilder(server);
    }

    @Override
    public StatefulSinkWriter<Document, BufferedRequestState<Document>> createWriter(WriterInitContext context) {
        return restoreWriter(context, List.of());
    }

    @Override
    public StatefulSinkWriter<Document, BufferedRequestState<Document>> restoreWriter(
            WriterInitContext context, Collection<BufferedRequestState<Document>> recovered) {
        ElasticSinkBuilder.Sizes sizes = new ElasticSinkBuilder.Sizes(
                getMaxBatchSize(),
                getMaxInFlightRequests(),
                getMaxBufferedRequests(),
                getMaxBatchSizeInBytes(),
                getMaxTimeInBufferMS());
        return new ElasticWriter(context, server, backoff, sizes, recovered);
    }

    @Override
    public SimpleVersionedSerializer<BufferedRequestState<Document>> getWriterStateSerializer() {
        return new DocumentStateSerializer();
    }
}
