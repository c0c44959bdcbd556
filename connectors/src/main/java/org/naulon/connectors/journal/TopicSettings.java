package org.naulon.connectors.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** What a topic must be like so that a journal in it keeps every line. */
final class TopicSettings {
    private static final String FOR_EVER = "-1";
    private static final String ANY = Long.toString(Long.MAX_VALUE);

    /** Settings that must be exactly so; a message's time is the time of a payment's state, long ago or still to come. */
    private static final Map<String, String> EXACT = new TreeMap<>(Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, FOR_EVER,
            TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER,
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime",
            TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG, ANY,
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, ANY));

    private TopicSettings() {}

    /** Makes the topic, with the brokers' own number of partitions and replicas, or checks the one that is there. */
    static void require(Admin admin, TopicUri uri, String brokers) throws IOException {
        try {
            Map<String, String> settings = new TreeMap<>(EXACT);
            settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(JournalTopic.MAX_MESSAGE));
            NewTopic topic = new NewTopic(uri.topic(), Optional.empty(), Optional.empty()).configs(settings);
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw JournalTopic.failure(uri, brokers, "cannot be opened", e.getCause());
            }
            check(admin, uri, brokers);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void check(Admin admin, TopicUri uri, String brokers) throws IOException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, uri.topic());
        Config config;
        try {
            config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
        } catch (ExecutionException e) {
            throw JournalTopic.failure(uri, brokers, "cannot be opened", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        List<String> problems = new ArrayList<>();
        EXACT.forEach((name, value) -> {
            if (!value.equals(value(config, name))) {
                problems.add("its setting " + name + " is " + value(config, name) + " and must be " + value);
            }
        });
        String longest = value(config, TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
        if (Integer.parseInt(longest) < JournalTopic.MAX_MESSAGE) {
            problems.add("its setting " + TopicConfig.MAX_MESSAGE_BYTES_CONFIG + " is " + longest
                    + " and must be at least " + JournalTopic.MAX_MESSAGE);
        }
        if (!problems.isEmpty()) {
            throw new InvalidJournal(uri.name(), problems);
        }
    }

    private static String value(Config config, String name) {
        ConfigEntry entry = config.get(name);
        return entry == null ? "unknown" : entry.value();
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted while opening the journal", e);
    }
}
