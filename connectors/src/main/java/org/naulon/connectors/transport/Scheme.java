package org.naulon.connectors.transport;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an endpoint of a kind must be told, so that it forgets a delivery only when that was taken. */
enum Scheme {
    FILE(Set.of("file"), files(Map.of("readLockMarkerFile", "false")), Map.of("readLockMinAge", "1000")),
    SFTP(
            Set.of("sftp"),
            remoteFiles(),
            Map.of("strictHostKeyChecking", "yes", "preferredAuthentications", "publickey,password")),
    FTP(Set.of("ftp", "ftps"), remoteFiles(), Map.of("passiveMode", "true", "binary", "true")),
    JMS(
            Set.of("jms"),
            Map.of(
                    "transacted", "true",
                    "lazyCreateTransactionManager", "false",
                    "cacheLevelName", "CACHE_CONSUMER",
                    "connectionFactory", "#" + Names.FACTORY,
                    "exceptionListener", "#" + Names.FAILURES,
                    "errorHandler", "#" + Names.FAILURES,
                    // The text of an unknown sender is never made an object, and nothing is sent back to an address of
                    // its choice.
                    "mapJmsMessage", "false",
                    "disableReplyTo", "true"),
            Map.of()),
    KAFKA(Set.of("kafka"), messages(), Map.of("groupId", "naulon")),
    OTHER(Set.of(), Map.of(), Map.of());

    /** Options that would let a file vanish, come twice, or be taken while it grows. */
    private static final List<String> NEVER_FOR_FILES =
            List.of("delete", "noop", "moveFailed", "preMove", "idempotent", "localWorkDirectory", "processStrategy");

    /** Options that would pass over a message, or hold what ours say. */
    private static final List<String> NEVER_FOR_TOPICS =
            List.of("seekTo", "offsetRepository", "kafkaManualCommitFactory", "kafkaClientFactory");

    private static final String BYTES = "org.apache.kafka.common.serialization.ByteArrayDeserializer";

    private final Set<String> schemes;
    private final Map<String, String> fixed;
    private final Map<String, String> defaults;

    Scheme(Set<String> schemes, Map<String, String> fixed, Map<String, String> defaults) {
        this.schemes = schemes;
        this.fixed = fixed;
        this.defaults = defaults;
    }

    static Scheme of(String uri) {
        int colon = uri.indexOf(':');
        String scheme = colon < 0 ? "" : uri.substring(0, colon).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(known -> known.schemes.contains(scheme))
                .findFirst()
                .orElse(OTHER);
    }

    boolean isFiles() {
        return this == FILE || this == SFTP || this == FTP;
    }

    /** Whether a configuration must not say it itself. */
    boolean isOurs(String option) {
        return fixed.containsKey(option)
                || isFiles() && NEVER_FOR_FILES.contains(option)
                || this == KAFKA && (NEVER_FOR_TOPICS.contains(option) || isForAnyProperty(option));
    }

    /** Whether it could set what has an option of its own; how to prove who one is may be said by Kafka's own names. */
    private static boolean isForAnyProperty(String option) {
        return option.startsWith("additionalProperties.")
                && !option.matches("additionalProperties\\.(ssl|sasl|security)\\..*");
    }

    /** What is added to the options that a configuration gives. */
    Map<String, String> added(Set<String> given) {
        Map<String, String> added = new LinkedHashMap<>();
        if (isFiles()) {
            put(added, given, usual());
        }
        put(added, given, defaults);
        added.putAll(fixed);
        return added;
    }

    private static void put(Map<String, String> added, Set<String> given, Map<String, String> values) {
        values.forEach((option, value) -> {
            if (!given.contains(option)) {
                added.put(option, value);
            }
        });
    }

    /** Milliseconds; what a configuration may say otherwise for all transports of files. */
    private static Map<String, String> usual() {
        return Map.of(
                "antExclude", "*.part,*.tmp,*.filepart",
                "filter", "#" + Names.RESTLESS,
                "sortBy", "file:name",
                "initialDelay", "0",
                "delay", "1000",
                // By default Camel waits for the first byte of an empty file, and all others with it.
                "readLockMinLength", "0",
                "readLockCheckInterval", "1000",
                // How long all others wait for one that does not rest, once.
                "readLockTimeout", "3000");
    }

    private static Map<String, String> files(Map<String, String> more) {
        Map<String, String> options = new LinkedHashMap<>(more);
        options.put("readLock", "changed");
        options.put("move", "${exchangeProperty." + Names.ASIDE + "}/${file:onlyname}");
        options.put("pollStrategy", "#" + Names.FAILURES);
        return options;
    }

    private static Map<String, String> remoteFiles() {
        return files(Map.of(
                "streamDownload", "true",
                "stepwise", "false",
                "throwExceptionOnConnectFailed", "true"));
    }

    /** A message is committed when it was taken, and comes again until it is, before any other of its partition. */
    private static Map<String, String> messages() {
        return Map.of(
                "autoCommitEnable", "false",
                "allowManualCommit", "true",
                "breakOnFirstError", "true",
                "batching", "false",
                "maxPollRecords", "1",
                "autoOffsetReset", "earliest",
                // Camel's own way goes past what could not be fetched.
                "pollOnError", "RECONNECT",
                "keyDeserializer", BYTES,
                "valueDeserializer", BYTES);
    }

    /** Names in Camel's registry and on its exchanges; {@code %d} is the number of the transport. */
    static final class Names {
        static final String FACTORY = "naulon-broker-%d";
        static final String FAILURES = "naulon-failures-%d";
        static final String RESTLESS = "naulon-restless-%d";
        static final String ASIDE = "aside";

        private Names() {}
    }
}
