package org.naulon.connectors.transport;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.connection.UserCredentialsConnectionFactoryAdapter;

/** The endpoint of one transport: its URI with what Naulon adds, and what is wrong with it. */
final class Endpoint {
    private static final Pattern SECRET = Pattern.compile("(?i).*(pass(word|phrase)|secret|token|credential|jaas).*");
    private static final Pattern PASSWORD_OF_USER = Pattern.compile("^[a-zA-Z0-9+.-]+:(//)?[^/?@]*:[^/?@]*@.*");
    private static final Pattern UNKNOWN = Pattern.compile("Unknown parameters=\\[\\{(.*)\\}\\]");
    private static final Pattern VALUE = Pattern.compile("=[^,]*");

    private final Transport transport;
    private final int number;
    private final Scheme scheme;
    private final Failures failures;
    private final RestlessFiles restless;

    Endpoint(Transport transport, int number, TransportListener listener) {
        this.transport = transport;
        this.number = number;
        this.scheme = Scheme.of(transport.uri());
        this.restless = new RestlessFiles(name -> listener.notTaken(
                transport.label(),
                name,
                new IOException(
                        "it changes from look to look and is taken when it rests; whoever writes it should write"
                                + " beside it and rename")));
        this.failures = new Failures(transport.label(), listener, restless);
    }

    Transport transport() {
        return transport;
    }

    Scheme scheme() {
        return scheme;
    }

    /** Every problem that can be seen without reaching the other end; none of them tells a secret. */
    List<String> problems(CamelContext camel) {
        List<String> problems = new ArrayList<>();
        Set<String> given = Set.of();
        if (transport.uri().indexOf(':') < 1) {
            problems.add("the URI has no scheme, such as file: or sftp:");
        } else if (PASSWORD_OF_USER.matcher(transport.uri()).matches()) {
            problems.add("a password does not stand in the URI: give it under secrets");
        } else {
            given = options(problems);
        }
        for (String option : given) {
            if (SECRET.matcher(option).matches() && !option.endsWith("File")) {
                problems.add("the option " + option + " does not stand in the URI: give it under secrets");
            }
        }
        if (scheme == Scheme.JMS && transport.broker() == null) {
            problems.add("a queue needs a broker");
        }
        if (scheme != Scheme.JMS && transport.broker() != null) {
            problems.add("a broker belongs to a transport that begins with jms:");
        }
        if (scheme == Scheme.KAFKA && !given.contains("brokers")) {
            problems.add("a topic needs the option brokers=HOST:PORT");
        }
        if (problems.isEmpty()) {
            bind(camel, problems);
        }
        if (problems.isEmpty()) {
            try {
                resolve(camel);
            } catch (ResolveEndpointFailedException | NoSuchEndpointException e) {
                problems.add(sentence(e));
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            }
        }
        return problems;
    }

    /**
     * Camel's endpoint, with its secrets.
     *
     * @throws IllegalArgumentException when the transport has a problem
     */
    org.apache.camel.Endpoint of(CamelContext camel) {
        List<String> problems = new ArrayList<>();
        bind(camel, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(transport.label() + ": " + String.join("; ", problems));
        }
        return resolve(camel);
    }

    private org.apache.camel.Endpoint resolve(CamelContext camel) {
        org.apache.camel.Endpoint endpoint = camel.getEndpoint(uri());
        // Set behind the URI's back, so that they stand in no URI that somebody may print.
        Map<String, Object> secrets = new TreeMap<>();
        transport.secrets().forEach((option, secret) -> secrets.put(option, secret.reveal()));
        endpoint.configureProperties(secrets);
        if (!secrets.isEmpty()) {
            throw new IllegalArgumentException("unknown secrets: " + secrets.keySet());
        }
        return endpoint;
    }

    private String uri() {
        Map<String, String> options = new TreeMap<>(scheme.added(options(new ArrayList<>())));
        StringBuilder uri = new StringBuilder(transport.uri());
        char separator = transport.uri().indexOf('?') < 0 ? '?' : '&';
        for (Map.Entry<String, String> option : options.entrySet()) {
            uri.append(separator)
                    .append(option.getKey())
                    .append('=')
                    .append(option.getValue().replace("%d", String.valueOf(number)));
            separator = '&';
        }
        return uri.toString();
    }

    private Set<String> options(List<String> problems) {
        int question = transport.uri().indexOf('?');
        if (question < 0) {
            return Set.of();
        }
        try {
            Set<String> given =
                    new LinkedHashMap<>(URISupport.parseQuery(transport.uri().substring(question + 1))).keySet();
            for (String option : given) {
                if (scheme.isOurs(option)) {
                    problems.add("the option " + option + " is set by Naulon, so that no delivery is lost");
                }
            }
            return given;
        } catch (URISyntaxException e) {
            problems.add("the options behind ? cannot be read");
            return Set.of();
        }
    }

    private void bind(CamelContext camel, List<String> problems) {
        camel.getRegistry().bind(Scheme.Names.FAILURES.formatted(number), failures);
        camel.getRegistry().bind(Scheme.Names.RESTLESS.formatted(number), restless);
        Transport.Broker broker = transport.broker();
        if (broker != null) {
            ConnectionFactory factory = factory(broker, problems);
            if (factory != null) {
                camel.getRegistry().bind(Scheme.Names.FACTORY.formatted(number), factory);
            }
        }
    }

    private static @Nullable ConnectionFactory factory(Transport.Broker broker, List<String> problems) {
        try {
            ConnectionFactory factory = (ConnectionFactory)
                    Class.forName(broker.factory()).getConstructor(String.class).newInstance(broker.uri());
            Secret password = broker.password();
            if (password == null) {
                return factory;
            }
            UserCredentialsConnectionFactoryAdapter known = new UserCredentialsConnectionFactoryAdapter();
            known.setTargetConnectionFactory(factory);
            known.setUsername(broker.user());
            known.setPassword(password.reveal());
            return known;
        } catch (ClassNotFoundException e) {
            problems.add("the class " + broker.factory() + " is not there: put its jar into the folder lib");
        } catch (InvocationTargetException e) {
            problems.add("the URI of the broker is not usable");
        } catch (ReflectiveOperationException | ClassCastException e) {
            problems.add("the class " + broker.factory() + " is no connection factory that is made from a URI");
        }
        return null;
    }

    /** Camel's sentence, without the URI and without the values of options that it does not know. */
    private static String sentence(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.find()) {
            return "it has no option " + VALUE.matcher(unknown.group(1)).replaceAll("");
        }
        if (cause instanceof NoSuchEndpointException || message.contains("No component found")) {
            return "nothing here knows this kind of URI: put the jar of its Camel component into the folder lib";
        }
        int reason = message.indexOf("due to:");
        return reason < 0
                ? message
                : message.substring(reason + "due to:".length()).strip();
    }
}
