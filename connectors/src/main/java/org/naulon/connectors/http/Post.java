package org.naulon.connectors.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.intake.Folder;
import org.naulon.connectors.transport.SafeName;

/**
 * The head of a request that may be taken.
 *
 * @param name of the delivery, {@code sender/file}
 */
record Post(Folder folder, String name) {
    private static final Set<String> TYPES = Set.of(
            "application/xml",
            "text/xml",
            "text/plain",
            "text/csv",
            "application/json",
            "application/octet-stream",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/zip",
            "application/x-zip-compressed",
            "application/gzip",
            "application/x-gzip");
    private static final String BEARER = "bearer ";

    /** Reads the head, and refuses the request by the first thing that is wrong with it. */
    static Post of(Request request, Iterable<Sender> senders, HttpLimits limits) throws Refused {
        String[] path = request.getHttpURI().getPath().split("/", -1);
        Folder folder = path.length == 3 && path[0].isEmpty() ? folder(path[1]) : null;
        if (folder == null) {
            throw new Refused(404, "deliveries go to /bank/NAME, /money-transfer/NAME or /hawala/NAME");
        }
        if (!HttpMethod.POST.is(request.getMethod())) {
            throw new Refused(405, "a delivery is a POST");
        }
        Sender sender = sender(request.getHeaders().get(HttpHeader.AUTHORIZATION), senders);
        if (!sender.folders().contains(folder)) {
            throw new Refused(403, "this sender does not deliver to " + folder.folderName());
        }
        String name = decoded(path[2]);
        if (name.isEmpty() || !SafeName.of(name).equals(name)) {
            throw new Refused(
                    400,
                    "the name must be letters, digits, spaces and ._-()[]+=,@#~&', at most 200 bytes, no dot in front");
        }
        requireType(request);
        if (request.getLength() > limits.maxBytes()) {
            throw new Refused(413, "a delivery has at most " + limits.maxBytes() + " bytes");
        }
        return new Post(folder, sender.name() + "/" + name);
    }

    /** The delivery as rejections and messages call it. */
    String path() {
        return folder.folderName() + "/" + name;
    }

    private static @Nullable Folder folder(String name) {
        return Arrays.stream(Folder.values())
                .filter(folder ->
                        folder != Folder.CONTEXT && folder.folderName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Sender sender(@Nullable String authorization, Iterable<Sender> senders) throws Refused {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw new Refused(401, "a bearer token is needed");
        }
        String token = authorization.substring(BEARER.length()).strip();
        Sender found = null;
        // All are asked, so that the time says nothing about which one it is.
        for (Sender sender : senders) {
            found = sender.has(token) ? sender : found;
        }
        if (found == null) {
            throw new Refused(401, "this token is nobody's");
        }
        return found;
    }

    private static void requireType(Request request) throws Refused {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        String plain = type == null
                ? "application/octet-stream"
                : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(plain)) {
            throw new Refused(415, "deliveries are XML, FIN text, CSV, JSON, XLSX, ZIP or gzip");
        }
        String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refused(415, "a compressed delivery is sent as application/gzip without Content-Encoding");
        }
    }

    private static String decoded(String segment) throws Refused {
        try {
            // A plus sign is a plus sign in a path; Latin-1 keeps every byte, so that bad UTF-8 is found and not
            // replaced.
            String bytes = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new Refused(400, "the name is no percent-encoded UTF-8", e);
        }
    }
}
