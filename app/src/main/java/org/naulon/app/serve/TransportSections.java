package org.naulon.app.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.intake.Folder;
import org.naulon.connectors.transport.Secret;
import org.naulon.connectors.transport.Transport;
import org.naulon.connectors.transport.Transports;
import org.naulon.connectors.yaml.Section;

/** Reads the transports of a configuration. */
final class TransportSections {
    private final UnaryOperator<String> environment;

    TransportSections(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    List<Transport> read(List<Section> sections) {
        List<Transport> transports = new ArrayList<>();
        for (Section section : sections) {
            Folder folder = folder(section, "folder", section.required("folder"));
            String uri = section.required("uri");
            Transport transport = new Transport(
                    folder == null ? Folder.BANK : folder, uri, secrets(section.section("secrets")), broker(section));
            section.end();
            if (!uri.isEmpty()) {
                Transports.problems(transport).forEach(problem -> section.problem("uri", problem));
                transports.add(transport);
            }
        }
        return transports;
    }

    /** A folder that deliveries may belong to; null, and a problem, for any other name. */
    static @Nullable Folder folder(Section section, String key, String name) {
        for (Folder folder : Folder.values()) {
            if (folder != Folder.CONTEXT && folder.folderName().equals(name)) {
                return folder;
            }
        }
        if (!name.isEmpty()) {
            section.problem(
                    key,
                    "'" + name + "' is none of "
                            + Arrays.stream(Folder.values())
                                    .filter(folder -> folder != Folder.CONTEXT)
                                    .map(Folder::folderName)
                                    .collect(Collectors.joining(", ")));
        }
        return null;
    }

    private Map<String, Secret> secrets(Section section) {
        Map<String, Secret> secrets = new HashMap<>();
        for (String option : section.keys()) {
            Secret secret = ServeFile.secret(section, option, environment);
            if (secret != null) {
                secrets.put(option, secret);
            }
        }
        return secrets;
    }

    private Transport.@Nullable Broker broker(Section transport) {
        if (!transport.has("broker")) {
            return null;
        }
        Section section = transport.section("broker");
        String uri = section.required("uri");
        String factory = section.text("factory", Transport.Broker.AMQP);
        String user = section.text("user", "");
        boolean withPassword = section.has("password");
        Secret password = ServeFile.secret(section, "password", environment);
        if (user.isEmpty() == withPassword) {
            section.problem("user and password of a broker come together or not at all");
        }
        section.end();
        return new Transport.Broker(uri, factory, user, password);
    }
}
