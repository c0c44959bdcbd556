package org.naulon.flink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers bulk requests as scripted, step by step; without a step it takes every document. Keeps what it took. */
final class ScriptedElastic implements AutoCloseable {
    /** What to do with one request. */
    interface Step {
        /** The status of each document, or of the whole request when the array is empty. */
        int[] items(List<String> ids);

        default int whole() {
            return 200;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Step> script = new ArrayDeque<>();
    private final Map<String, String> taken = new TreeMap<>();
    private final List<List<String>> requests = new ArrayList<>();
    private final List<String> authorizations = new ArrayList<>();

    ScriptedElastic() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/_bulk", this::bulk);
        http.setExecutor(threads);
        http.start();
    }

    ElasticServer server() {
        return ElasticServer.at(
                URI.create("http://127.0.0.1:" + http.getAddress().getPort()));
    }

    /** The next request: this status for every document. */
    ScriptedElastic items(int... statuses) {
        return then(ids -> statuses);
    }

    /** The next request as a whole has this status; 0 cuts the connection. */
    ScriptedElastic whole(int status) {
        return then(new Step() {
            @Override
            public int[] items(List<String> ids) {
                return new int[0];
            }

            @Override
            public int whole() {
                return status;
            }
        });
    }

    synchronized ScriptedElastic then(Step step) {
        script.add(step);
        return this;
    }

    synchronized Map<String, String> taken() {
        return new TreeMap<>(taken);
    }

    /** The ids of every request that came. */
    synchronized List<List<String>> requests() {
        return List.copyOf(requests);
    }

    synchronized List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    private void bulk(HttpExchange exchange) throws IOException {
        String[] lines = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("\n");
        try (exchange) {
            String answer = answer(exchange, lines);
            if (!answer.isEmpty()) {
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                int status = answer.startsWith("{\"status\"") ? Integer.parseInt(answer.replaceAll("\\D", "")) : 200;
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private synchronized String answer(HttpExchange exchange, String[] lines) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < lines.length; i += 2) {
            ids.add(action(lines[i]).path("_id").asText());
        }
        requests.add(ids);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        authorizations.add(authorization == null ? "" : authorization);
        Step step = script.isEmpty() ? all -> all.stream().mapToInt(id -> 201).toArray() : script.poll();
        if (step.whole() != 200) {
            return step.whole() == 0 ? "" : "{\"status\":" + step.whole() + "}";
        }
        int[] statuses = step.items(ids);
        StringBuilder answer = new StringBuilder("{\"errors\":true,\"items\":[");
        for (int i = 0; i < statuses.length; i++) {
            answer.append(i == 0 ? "" : ",").append("{\"index\":{\"status\":").append(statuses[i]);
            if (statuses[i] < 300) {
                taken.put(action(lines[2 * i]).path("_index").asText() + "/" + ids.get(i), lines[2 * i + 1]);
            } else {
                answer.append(",\"error\":{\"type\":\"scripted\",\"reason\":\"said \\\"no\\\"\",\"caused_by\":{}}");
            }
            answer.append("}}");
        }
        return answer.append("]}").toString();
    }

    private static JsonNode action(String line) {
        try {
            return JSON.readTree(line).path("index");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
