package org.naulon.app.serve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.naulon.connectors.http.HttpLimits;
import org.naulon.connectors.http.Sender;
import org.naulon.connectors.intake.Folder;
import org.naulon.connectors.yaml.Section;

/** Reads the HTTP server of a configuration. */
final class HttpSection {
    private static final String THIS_MACHINE_ONLY = "127.0.0.1";
    private static final int PORT = 8480;
    private static final long MOST_BYTES = 1L << 40;
    private static final int MOST_WAITING = 256;

    private HttpSection() {}

    static ServeSettings.Http read(Section section) {
        String host = section.text("host", THIS_MACHINE_ONLY);
        int port = ServeFile.port(section, PORT);
        HttpLimits house = HttpLimits.HOUSE;
        HttpLimits limits = new HttpLimits(
                ServeFile.number(section, "max-bytes", house.maxBytes(), 1, MOST_BYTES),
                (int) ServeFile.number(section, "waiting", house.waiting(), 1, MOST_WAITING),
                house.headers(),
                house.pause(),
                house.leastBytesPerSecond());
        List<Sender> senders = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> tokens = new HashSet<>();
        List<Section> given = section.sections("senders");
        for (Section sender : given) {
            add(sender, names, tokens, senders);
        }
        if (given.isEmpty()) {
            section.problem("nobody may deliver: give senders");
        }
        section.end();
        return new ServeSettings.Http(host, port, limits, senders);
    }

    private static void add(Section section, Set<String> names, Set<String> tokens, List<Sender> senders) {
        String name = section.required("name");
        String hash = section.required("token-sha256");
        Set<Folder> folders = EnumSet.noneOf(Folder.class);
        for (String text : section.texts("folders")) {
            Folder folder = TransportSections.folder(section, "folders", text);
            if (folder != null) {
                folders.add(folder);
            }
        }
        if (!section.wasGiven("folders")) {
            section.problem("'folders' is missing");
        }
        boolean named = Sender.isName(name);
        if (!named && !name.isEmpty()) {
            section.problem("name", "the name of a sender is of a-z, 0-9 and -, at most 40");
        }
        if (named && !names.add(name)) {
            section.problem("name", "another sender is called '" + name + "' too");
        }
        boolean hashed = Sender.isHash(hash);
        if (!hashed && !hash.isEmpty()) {
            section.problem("token-sha256", "token-sha256 is the SHA-256 of the token in 64 lower-case hex digits");
        }
        if (hashed && !tokens.add(hash)) {
            section.problem("token-sha256", "another sender has this token too");
        }
        section.end();
        if (named && hashed) {
            senders.add(new Sender(name, folders, hash));
        }
    }
}
