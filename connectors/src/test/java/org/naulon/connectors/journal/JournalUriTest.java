package org.naulon.connectors.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalUriTest {
    @TempDir
    Path folder;

    @Test
    void aDirectoryIsOpenedWithoutBeingMade() throws IOException {
        Path journal = folder.resolve("journal");

        assertThat(JournalUri.open("file:" + journal)).isEqualTo(new JournalDirectory(journal));
        assertThat(JournalUri.directory("file:" + journal)).contains(journal);
        assertThat(JournalUri.directory("kafka:journal?brokers=a:9092")).isEmpty();
        assertThat(journal).doesNotExist();
    }

    @Test
    void everyProblemOfAUriIsNamedAtOnce() throws IOException {
        Files.write(folder.resolve("file"), new byte[0]);

        assertThat(JournalUri.problems("/var/journal")).containsExactly("a journal begins with file: or kafka:");
        assertThat(JournalUri.problems("file:")).containsExactly("it names no directory");
        assertThat(JournalUri.problems("file:/journal?noop=true")).containsExactly("a directory takes no options");
        assertThat(JournalUri.problems("file:" + folder.resolve("file")))
                .containsExactly("a file stands where the directory should be");
        assertThat(JournalUri.problems("kafka:a/b?requestRequiredAcks=0&additionalProperties.acks=0&lingerMs=5"))
                .containsExactly(
                        "a topic is named by 1 to 249 letters, digits, dots, hyphens and underscores",
                        "the option brokers=HOST:PORT is missing",
                        "a journal has no option additionalProperties.acks",
                        "a journal has no option requestRequiredAcks");
    }

    @Test
    void aTopicIsNamedByAtMost249Signs() {
        String brokers = "?brokers=a:9092";

        assertThat(JournalUri.problems("kafka:" + "t".repeat(249) + brokers)).isEmpty();
        assertThat(JournalUri.problems("kafka://journal" + brokers)).isEmpty();
        assertThat(JournalUri.problems("kafka:" + "t".repeat(250) + brokers)).hasSize(1);
        assertThat(JournalUri.problems("kafka:" + brokers)).hasSize(1);
        assertThat(JournalUri.problems("kafka:.." + brokers)).hasSize(1);
    }

    @Test
    void aWrongValueIsAProblemAndNoSecretIsTold() {
        assertThatThrownBy(() -> JournalUri.open("kafka:journal?brokers=a:9092&saslPassword=hunter2&lingerMs=soon"))
                .isInstanceOf(InvalidJournal.class)
                .hasMessage("the journal kafka:journal has 1 problem: "
                        + "the option lingerMs has a value that it cannot have");
        assertThatThrownBy(() -> JournalUri.open("kafka:journal?brokers=a:9092&saslPassword={{env:NO_SUCH_THING}}"))
                .isInstanceOf(InvalidJournal.class)
                .hasMessageContaining("NO_SUCH_THING");
        assertThatThrownBy(() -> JournalUri.open("kafka:journal?brokers=nowhere&saslPassword=hunter2"))
                .isInstanceOf(InvalidJournal.class)
                .hasMessageContaining("bootstrap.servers")
                .message()
                .doesNotContain("hunter2");
    }

    @Test
    void brokersThatDoNotAnswerAreNamedAfterTheTimeThatTheyAreGiven() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> JournalUri.open("kafka:journal?brokers=127.0.0.1:" + port + "&deliveryTimeoutMs=500"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the journal kafka:journal cannot be opened at 127.0.0.1:" + port + ": ");
    }
}
