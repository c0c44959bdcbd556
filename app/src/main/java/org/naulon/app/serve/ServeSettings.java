package org.naulon.app.serve;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.http.HttpLimits;
import org.naulon.connectors.http.Sender;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.transport.Transport;
import org.naulon.flink.elastic.ElasticServer;
import org.naulon.rules.Ruleset;

/**
 * What a running system is told.
 *
 * @param work folder for archive, rejections and receipts
 * @param journal URI of the journal
 * @param context folder of the context feeds, null for none
 * @param http null when nobody delivers by HTTP
 * @param metrics null when nobody scrapes how well the sources deliver
 * @param elastic where results go, null when only intake runs
 * @param parallelism threads per stage of the detection, from 1
 * @param lateness how much later than later ones a record may come and still be judged in order
 */
public record ServeSettings(
        Path work,
        String journal,
        @Nullable Path context,
        Profiles profiles,
        Ruleset ruleset,
        List<Transport> transports,
        @Nullable Http http,
        @Nullable Metrics metrics,
        @Nullable ElasticServer elastic,
        int parallelism,
        Duration lateness) {

    /**
     * The HTTP server.
     *
     * @param host address that it binds; this machine only unless configured
     */
    public record Http(String host, int port, HttpLimits limits, List<Sender> senders) {}

    /**
     * Where it is told how well the sources deliver.
     *
     * @param host address that it binds; this machine only unless configured
     * @param port 0 for any that is free
     */
    public record Metrics(String host, int port) {}
}
