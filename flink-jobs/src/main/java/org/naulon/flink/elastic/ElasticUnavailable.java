package org.naulon.flink.elastic;

/** Elasticsearch cannot be used as configured; the message is one line for the user that names the server and the reason. */
public final class ElasticUnavailable extends RuntimeException {
    private static final int LONGEST_REASON = 300;

    ElasticUnavailable(ElasticServer server, String reason) {
        super("Elasticsearch at " + server.where() + ": " + oneLine(reason));
    }

    private static String oneLine(String reason) {
        String line = reason.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }
}
