package org.naulon.connectors.journal;

import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.camel.util.URISupport;

/**
 * A {@code kafka:} URI in the syntax of Camel's endpoint, with the options that a journal may have: how to reach the brokers, how
 * long to wait for them and how much goes at once. Whatever could lose or change a line is ours to set.
 *
 * @param uri as given, options and secrets included
 * @param topic empty when it names none
 * @param options names only, in their order
 * @param malformed what is wrong with the syntax; empty when nothing is
 */
record TopicUri(String uri, String topic, Set<String> options, String malformed) {
    /** What the URI begins with. */
    static final String SCHEME = "kafka:";

    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    private static final Set<String> ALLOWED = Set.of(
            "brokers",
            "clientId",
            "deliveryTimeoutMs",
            "compressionCodec",
            "lingerMs",
            "producerBatchSize",
            "bufferMemorySize",
            "reconnectBackoffMs",
            "reconnectBackoffMaxMs",
            "retryBackoffMs",
            "retryBackoffMaxMs",
            "securityProtocol");

    /** Names that begin like this say how to prove who one is. */
    private static final List<String> SECURITY = List.of(
            "ssl",
            "sasl",
            "kerberos",
            "oauth",
            "additionalProperties.ssl.",
            "additionalProperties.sasl.",
            "additionalProperties.security.");

    /** @param uri begins with {@link #SCHEME} */
    static TopicUri parse(String uri) {
        String rest = uri.substring(SCHEME.length()).replaceFirst("^//", "");
        int question = rest.indexOf('?');
        String topic = question < 0 ? rest : rest.substring(0, question);
        try {
            Set<String> names = question < 0
                    ? Set.of()
                    : URISupport.parseQuery(rest.substring(question + 1), true).keySet();
            return new TopicUri(uri, topic, new TreeSet<>(names), "");
        } catch (URISyntaxException e) {
            return new TopicUri(uri, topic, Set.of(), "its options cannot be read: " + e.getReason());
        }
    }

    /** The name by which it may be spoken of, without the options, which may hold secrets. */
    String name() {
        return SCHEME + topic;
    }

    /** Every problem that can be seen without asking a broker. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!TOPIC.matcher(topic).matches() || topic.equals(".") || topic.equals("..")) {
            problems.add("a topic is named by 1 to 249 letters, digits, dots, hyphens and underscores");
        }
        if (!malformed.isEmpty()) {
            problems.add(malformed);
            return problems;
        }
        if (!options.contains("brokers")) {
            problems.add("the option brokers=HOST:PORT is missing");
        }
        for (String option : options) {
            if (!ALLOWED.contains(option) && SECURITY.stream().noneMatch(option::startsWith)) {
                problems.add("a journal has no option " + option);
            }
        }
        return problems;
    }

    /**
     * The endpoint as it is given.
     *
     * @throws IllegalArgumentException with the option whose value is wrong, without the value, which may be a secret
     */
    KafkaEndpoint endpoint(CamelContext camel) {
        try {
            return camel.getEndpoint(uri, KafkaEndpoint.class);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(wrong(e), e);
        }
    }

    private static String wrong(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PropertyBindingException option) {
                return "the option " + option.getPropertyName() + " has a value that it cannot have";
            }
            last = cause;
        }
        return "its options cannot be taken: " + last.getMessage();
    }

    /** The name; a record would show the options. */
    @Override
    public String toString() {
        return name();
    }
}
