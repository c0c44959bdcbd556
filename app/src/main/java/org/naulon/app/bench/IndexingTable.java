package org.naulon.app.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/**
 * What indexing took on both sides of the wire. The server has the same processors as its clients: the speed on the clock
 * is mostly the server's, so each side's CPU time stands beside it, and how far a sink could get at all.
 */
record IndexingTable(Map<String, Reading> readings) {
    static void head(PrintWriter out, int documents, long meanBytes) {
        out.printf(
                Locale.ROOT,
                "%n5. %,d documents of %,d bytes on average into the local Elasticsearch%n",
                documents,
                meanBytes);
        out.printf("   %-28s %10s %9s %9s %12s %12s%n", "", "count", "wall s", "CPU s", "server CPU s", "per wall s");
        out.flush();
    }

    void print(PrintWriter out) {
        readings.forEach((name, reading) -> out.printf(
                Locale.ROOT,
                "   %-28s %,10d %9.2f %9.2f %12.2f %,12.0f%n",
                name,
                reading.count(),
                reading.wallSeconds(),
                reading.cpuSeconds(),
                reading.serverSeconds(),
                reading.perWallSecond()));
        out.println("   the sink without its start, against the ingester:");
        ratios(out, "objects", Indexing.SINK, Indexing.INGESTER);
        ratios(out, "ready JSON", Indexing.SINK_READY, Indexing.INGESTER_READY);
    }

    private void ratios(PrintWriter out, String what, String ours, String rivals) {
        Reading sink = readings.get(ours).without(readings.get(Indexing.SINK_START));
        Reading ingester = readings.get(rivals);
        Bench.ratio(out, "speed, " + what, sink.perWallSecond() / ingester.perWallSecond(), "at least 2");
        Bench.ratio(
                out,
                "CPU of ingester and server / of sink and server, " + what,
                ingester.allCpuSeconds() / sink.allCpuSeconds(),
                "none");
        Bench.ratio(out, "CPU of ingester / of sink alone, " + what, ingester.cpuSeconds() / sink.cpuSeconds(), "none");
        Bench.ratio(
                out,
                "the same if the sink cost nothing and only the server did, " + what,
                ingester.allCpuSeconds() / sink.serverSeconds(),
                "none");
    }
}
