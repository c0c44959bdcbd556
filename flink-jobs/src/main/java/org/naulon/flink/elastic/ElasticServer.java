package org.naulon.flink.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/**
 * Where Elasticsearch is and how to get in.
 *
 * @param uri {@code http://host:port} or {@code https://host:port}, no path
 * @param user for basic authentication, or empty for none
 * @param password of the user; it is in no message and no log
 * @param caFile path of a PEM file with the certificate authority of the server, or empty for those of the Java runtime
 */
public record ElasticServer(URI uri, String user, String password, String caFile) implements Serializable {
    /** How long to wait for a connection. */
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** How long to wait for the next byte of an answer: a busy server may take its time over a large bulk. */
    static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    public ElasticServer {
        List<String> problems = new ArrayList<>();
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            problems.add("it must start with http:// or https://");
        }
        if (uri.getHost() == null || uri.getPort() < 1) {
            problems.add("it must name a host and a port");
        }
        if (uri.getUserInfo() != null) {
            problems.add("user and password are settings of their own and no part of it");
        }
        if (user.isEmpty() != password.isEmpty()) {
            problems.add("user and password come together or not at all");
        }
        if (!caFile.isEmpty() && scheme.equals("http")) {
            problems.add("a certificate authority needs https");
        }
        if (!problems.isEmpty()) {
            String shown =
                    uri.getHost() == null ? "" : " " + uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort();
            throw new IllegalArgumentException(
                    "the address of Elasticsearch" + shown + " is not usable: " + String.join("; ", problems));
        }
    }

    /** A server without authentication and with a certificate that Java knows, if any. */
    public static ElasticServer at(URI uri) {
        return new ElasticServer(uri, "", "", "");
    }

    /** The address for messages, without secrets. */
    public String where() {
        return uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort();
    }

    /** A client of this server; whoever opens it closes it. */
    public RestClient open() {
        RestClientBuilder builder = RestClient.builder(new HttpHost(uri.getHost(), uri.getPort(), uri.getScheme()))
                .setRequestConfigCallback(request -> request.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                        .setSocketTimeout((int) ANSWER_TIMEOUT.toMillis()));
        if (!user.isEmpty()) {
            String pair = user + ":" + password;
            String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", "Basic " + encoded)});
        }
        if (!caFile.isEmpty()) {
            SSLContext trusted = trusted();
            builder.setHttpClientConfigCallback(http -> http.setSSLContext(trusted));
        }
        return builder.build();
    }

    private SSLContext trusted() {
        try (InputStream in = Files.newInputStream(Path.of(caFile))) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca-" + number++, certificate);
            }
            if (number == 0) {
                throw new ElasticUnavailable(this, "the file " + caFile + " has no certificate");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new ElasticUnavailable(
                    this, "the certificate authority in " + caFile + " cannot be read: " + e.getMessage());
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user.isEmpty() ? where() : where() + " as " + user;
    }
}
