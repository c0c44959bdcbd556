package org.naulon.connectors.mojaloop;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** One message as its scalar values by path, such as {@code payer.partyIdInfo.partyIdentifier}. */
final class Message {
    /** Most values of a message; the specification's largest has about 80. */
    private static final int MOST_VALUES = 500;

    /** Fields of a wrapping object whose lists hold messages. */
    private static final Set<String> LISTS =
            Set.of("messages", "quotes", "quoteRequests", "quoteResponses", "transfers", "transferResults", "items");

    private static final List<String> ENVELOPES = List.of("body.", "payload.", "content.", "data.", "message.");
    private static final List<String> PATHS = List.of("path", "url", "uri", "resource");

    private final Map<String, String> values;
    private final String body;

    private Message(Map<String, String> values) {
        this.values = values;
        this.body = ENVELOPES.stream()
                .filter(envelope -> values.keySet().stream().anyMatch(path -> path.startsWith(envelope)))
                .findFirst()
                .orElse("");
    }

    /**
     * Reads the object whose beginning is the parser's current token; afterwards its end is the current one.
     *
     * @return null when the object is no message but wraps a list of them, at whose beginning the parser stands now
     * @throws BadRecord TOO_LARGE when it has more values than any message; it has been passed over
     */
    static @Nullable Message read(JsonParser json) throws IOException, BadRecord {
        Map<String, String> values = new HashMap<>();
        Deque<String> names = new ArrayDeque<>();
        int depth = 0;
        boolean tooLarge = false;
        String prefix = "";
        for (JsonToken token = json.currentToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY && depth == 1 && LISTS.contains(json.currentName())) {
                return null;
            }
            if (token.isStructStart()) {
                names.push(prefix);
                // Elements of a list share their path; of those that matter here none is a list.
                prefix = depth == 0 || json.currentName() == null ? prefix : prefix + json.currentName() + ".";
                depth++;
            } else if (token.isStructEnd()) {
                prefix = names.isEmpty() ? "" : names.pop();
                depth--;
                if (depth == 0) {
                    break;
                }
            } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL && json.currentName() != null) {
                tooLarge |= values.size() >= MOST_VALUES;
                if (!tooLarge) {
                    values.putIfAbsent(prefix + json.currentName(), Texts.line(json.getText()));
                }
            }
        }
        if (tooLarge) {
            throw new BadRecord(RejectReason.TOO_LARGE, "a message of more than " + MOST_VALUES + " values");
        }
        return new Message(values);
    }

    /** A value of the body, or empty. */
    String get(String path) {
        return values.getOrDefault(body + path, "");
    }

    boolean has(String path) {
        return !get(path).isEmpty();
    }

    /** A header of the envelope, in any case, or empty. */
    String header(String name) {
        String wanted = "headers." + name;
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The id behind a resource in the path of the envelope, such as {@code /transfers/ID}, or the envelope's own, or empty. */
    String idOf(String resource, String idField) {
        if (has(idField)) {
            return get(idField);
        }
        for (String name : PATHS) {
            String path = values.getOrDefault(name, "");
            int at = path.indexOf("/" + resource + "/");
            if (at >= 0) {
                String id = path.substring(at + resource.length() + 2);
                int end = id.indexOf('/');
                return end < 0 ? id : id.substring(0, end);
            }
        }
        return Texts.first(
                values.getOrDefault(idField, ""), values.getOrDefault("id", ""), values.getOrDefault("ID", ""));
    }
}
