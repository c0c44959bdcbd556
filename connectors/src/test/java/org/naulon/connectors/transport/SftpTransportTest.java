package org.naulon.connectors.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.intake.Receipt;

/** Against a real SSH server in this process. */
class SftpTransportTest {
    private static final String PASSWORD = "pa ss#w&rd%)=?";
    private static final int ROWS = 10_000;

    @TempDir
    Path folder;

    private final AtomicBoolean breakOnce = new AtomicBoolean();
    private SshServer server;

    @BeforeEach
    void serve() throws IOException {
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        SimpleGeneratorHostKeyProvider key = new SimpleGeneratorHostKeyProvider(folder.resolve("host-key"));
        key.setAlgorithm("RSA");
        server.setKeyPairProvider(key);
        server.setPasswordAuthenticator((user, password, session) -> user.equals("unit") && password.equals(PASSWORD));
        server.setFileSystemFactory(new VirtualFileSystemFactory(Files.createDirectories(remote().getParent())));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new SftpEventListener() {
            @Override
            public void reading(
                    ServerSession session,
                    String remoteHandle,
                    FileHandle localHandle,
                    long offset,
                    byte[] data,
                    int dataOffset,
                    int dataLen) {
                if (offset > 200_000 && breakOnce.compareAndSet(true, false)) {
                    session.close(true);
                }
            }
        });
        server.setSubsystemFactories(List.of(sftp));
        server.start();
        Files.createDirectories(remote());
        Files.writeString(
                folder.resolve("known_hosts"),
                "[127.0.0.1]:" + server.getPort() + " "
                        + PublicKeyEntry.toString(
                                key.loadKeys(null).iterator().next().getPublic()) + "\n");
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfAFileLosesNothingAndDoublesNothing() throws Exception {
        Files.writeString(remote().resolve("july.csv"), Site.payments(ROWS));
        Files.writeString(remote().resolve("august.csv.part"), Site.payments(1));
        breakOnce.set(true);
        Site site = new Site(folder.resolve("work"));
        Receipt receipt;
        try (Transports ways = site.ways(watched(PASSWORD))) {
            ways.start();
            receipt = site.next(site.taken);
        }
        assertThat(breakOnce).isFalse();
        assertThat(site.notTaken).hasSize(1).allMatch(IOException.class::isInstance);
        assertThat(receipt).isEqualTo(new Receipt(receipt.sha256(), ROWS, ROWS, 0, 0));
        assertThat(site.taken).isEmpty();
        assertThat(site.journal()).isEqualTo(Site.ids(ROWS));
        assertThat(Site.names(remote())).containsExactly(".done/" + receipt.sha256() + "/july.csv", "august.csv.part");
    }

    @Test
    void aServerThatIsAwayIsAskedAgain() throws Exception {
        Files.writeString(remote().resolve("1.csv"), Site.payments(2));
        int port = server.getPort();
        Transport watched = watched(PASSWORD);
        server.stop(true);
        Site site = new Site(folder.resolve("work"));
        try (Transports ways = site.ways(watched)) {
            ways.start();
            assertThat(site.next(site.unreachable)).hasMessageContaining("refused");
            server = again(port);
            assertThat(site.next(site.taken).accepted()).isEqualTo(2);
        }
    }

    @Test
    void aServerWithAnotherKeyAndAWrongPasswordAreToldWithoutThePassword() throws Exception {
        Files.writeString(remote().resolve("1.csv"), Site.payments(1));
        Site site = new Site(folder.resolve("work"));
        try (Transports ways = site.ways(watched("wrong-0815"))) {
            ways.start();
            assertThat(site.next(site.unreachable)).hasMessageNotContaining("0815");
        }
        Files.writeString(folder.resolve("known_hosts"), "");
        try (Transports ways = site.ways(watched(PASSWORD))) {
            ways.start();
            assertThat(site.next(site.unreachable)).hasMessageNotContaining(PASSWORD);
        }
        assertThat(site.taken).isEmpty();
        assertThat(Site.names(remote())).containsExactly("1.csv");
    }

    private SshServer again(int port) throws IOException {
        SshServer other = SshServer.setUpDefaultServer();
        other.setHost("127.0.0.1");
        other.setPort(port);
        other.setKeyPairProvider(server.getKeyPairProvider());
        other.setPasswordAuthenticator(server.getPasswordAuthenticator());
        other.setFileSystemFactory(server.getFileSystemFactory());
        other.setSubsystemFactories(server.getSubsystemFactories());
        other.start();
        return other;
    }

    private Transport watched(String password) {
        return Site.moneyTransfer(
                "sftp://unit@127.0.0.1:" + server.getPort() + "/out?delay=100&readLockCheckInterval=50&knownHostsFile="
                        + folder.resolve("known_hosts"),
                Map.of("password", Site.secret(password)));
    }

    private Path remote() {
        return folder.resolve("remote/out");
    }
}
