package org.naulon.flink.output;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.flink.elastic.ElasticServer;
import org.naulon.flink.elastic.Leftovers;
import org.naulon.kibana.ElasticAssets;
import org.naulon.model.journal.Json;

/**
 * What earlier runs of the pipeline have indexed. A new run over the same journal, with another context or other rules, writes
 * again all that still holds; the rest is no longer true.
 */
public final class EarlierRun {
    private final Leftovers reports;
    private final List<Leftovers> derived;

    private EarlierRun(Leftovers reports, List<Leftovers> derived) {
        this.reports = reports;
        this.derived = derived;
    }

    /**
     * All that is indexed at this moment, before the new run begins.
     *
     * @throws org.naulon.flink.elastic.ElasticUnavailable when the server does not answer
     */
    public static EarlierRun before(ElasticServer server) {
        return new EarlierRun(
                Leftovers.asOfNow(server, ElasticAssets.REPORTS.index()),
                List.of(
                        Leftovers.asOfNow(server, ElasticAssets.SIGNALS.index()),
                        Leftovers.asOfNow(server, ElasticAssets.PARTIES.index())));
    }

    /**
     * Says of what the new run has not written again that it no longer holds: reports are superseded and keep their content, because somebody
     * may have worked with them; signals and parties, of which nobody was told, go.
     *
     * @return reports that were superseded
     * @throws org.naulon.flink.elastic.ElasticUnavailable when that could not be finished; it may be called again
     */
    public long settle() {
        derived.forEach(leftovers -> leftovers.settle(Superseded.STATUS, EarlierRun::nothing));
        return reports.settle(Superseded.STATUS, EarlierRun::superseded);
    }

    private static byte[] superseded(String id) {
        return Json.line(Map.of("status", Superseded.STATUS));
    }

    private static byte @Nullable [] nothing(String id) {
        return null;
    }
}
