package org.naulon.model.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.naulon.model.context.Context;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Reading;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;

/**
 * Observations as JSON lines, schema version {@value #VERSION}.
 *
 * <pre>{"v":1,"kind":"TRANSFER","nativeId":"uetr:…","channel":"BANK","status":"PAID","ref":"…","at":"2026-01-05T09:00:00Z",
 * "amountMinor":120000,"currency":"EUR","payer":{"name":"…","account":"…"},"payee":{…},"source":{"sha256":"…","position":"line 2","file":"…"}}</pre>
 *
 * <p>Empty text, zero amounts, INSTANT precision, a plain reading and a {@code stateAt} equal to {@code at} are left out. A line
 * of another version is refused: a new version gets a new reader beside this one. Written by hand over Jackson's streaming API
 * because every record passes here twice; data binding costs about three times as much.
 */
public final class JournalCodec {
    /** Schema version of a line. */
    public static final int VERSION = 1;

    private static final JsonFactory JSON = new JsonFactory();

    private JournalCodec() {}

    /** One line of UTF-8 without its end. */
    public static byte[] encode(Observation observation) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(640);
        try {
            new JournalLines().write(observation, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(line.toByteArray(), line.size() - 1);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IOException when the bytes are no line of this version
     */
    public static Observation decode(byte[] buffer, int offset, int length) throws IOException {
        try (JsonParser json = JSON.createParser(buffer, offset, length)) {
            return new Line(json).read();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("a journal line has an unreadable value: " + e.getMessage(), e);
        }
    }

    /** Writes the context snapshot that goes beside the journal's lines. */
    public static void writeContext(Context context, OutputStream out) throws IOException {
        out.write(Json.line(context));
    }

    /** Reads what {@link #writeContext} wrote. */
    public static Context readContext(InputStream in) throws IOException {
        return Json.read(in.readAllBytes(), Context.class);
    }

    /** The fields of a line while it is read. */
    private static final class Line {
        private final JsonParser json;
        private int version;
        private String kind = "";
        private String nativeId = "";
        private String channel = "";
        private String status = "";
        private String ref = "";
        private String at = "";
        private String precision = "INSTANT";
        private String stateAt = "";
        private long amountMinor;
        private String currency = "";
        private long receivedMinor;
        private String receivedCurrency = "";
        private String rate = "";
        private long feeMinor;
        private Party payer = Party.UNKNOWN;
        private Party payee = Party.UNKNOWN;
        private String releasedTo = "";
        private String purposeCode = "";
        private String purpose = "";
        private String relationship = "";
        private String token = "";
        private String book = "";
        private Source source = new Source("", "", "");
        private Reading reading = Reading.PLAIN;

        Line(JsonParser json) {
            this.json = json;
        }

        Observation read() throws IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("a journal line is no JSON object");
            }
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                field(field);
            }
            requireVersion();
            Instant time = IsoInstant.parse(at);
            return new Observation(
                    Observation.Kind.valueOf(kind),
                    nativeId,
                    Channel.valueOf(channel),
                    Status.valueOf(status),
                    ref,
                    time,
                    TimePrecision.valueOf(precision),
                    stateAt.isEmpty() ? time : IsoInstant.parse(stateAt),
                    amountMinor,
                    currency,
                    receivedMinor,
                    receivedCurrency,
                    rate,
                    feeMinor,
                    payer,
                    payee,
                    releasedTo,
                    purposeCode,
                    purpose,
                    relationship,
                    token,
                    book,
                    source,
                    reading);
        }

        private void requireVersion() throws IOException {
            if (version != VERSION) {
                throw new IOException("journal schema version " + version + " is not " + VERSION);
            }
        }

        private String nextText(String field) throws IOException {
            String text = json.nextTextValue();
            if (text == null) {
                throw new IOException("journal field '" + field + "' is no text");
            }
            return text;
        }

        private void field(String field) throws IOException {
            switch (field) {
                case "v" -> {
                    version = json.getIntValue();
                    requireVersion();
                }
                case "kind" -> kind = json.getText();
                case "nativeId" -> nativeId = json.getText();
                case "channel" -> channel = json.getText();
                case "status" -> status = json.getText();
                case "ref" -> ref = json.getText();
                case "at" -> at = json.getText();
                case "precision" -> precision = json.getText();
                case "stateAt" -> stateAt = json.getText();
                case "amountMinor" -> amountMinor = json.getLongValue();
                case "currency" -> currency = json.getText();
                case "receivedMinor" -> receivedMinor = json.getLongValue();
                case "receivedCurrency" -> receivedCurrency = json.getText();
                case "rate" -> rate = json.getText();
                case "feeMinor" -> feeMinor = json.getLongValue();
                case "payer" -> payer = party();
                case "payee" -> payee = party();
                case "releasedTo" -> releasedTo = json.getText();
                case "purposeCode" -> purposeCode = json.getText();
                case "purpose" -> purpose = json.getText();
                case "relationship" -> relationship = json.getText();
                case "token" -> token = json.getText();
                case "book" -> book = json.getText();
                case "source" -> source = source();
                case "reading" -> reading = reading();
                default -> throw new IOException("unknown journal field '" + field + "'");
            }
        }

        private Party party() throws IOException {
            String[] values = {"", "", "", "", "", "", "", "", "", ""};
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                int index =
                        switch (field) {
                            case "name" -> 0;
                            case "account" -> 1;
                            case "phone" -> 2;
                            case "documentType" -> 3;
                            case "document" -> 4;
                            case "born" -> 5;
                            case "address" -> 6;
                            case "city" -> 7;
                            case "country" -> 8;
                            case "agent" -> 9;
                            default -> throw new IOException("unknown party field '" + field + "'");
                        };
                values[index] = nextText(field);
            }
            return new Party(
                    "", values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7],
                    values[8], values[9], "");
        }

        private Reading reading() throws IOException {
            String[] texts = {"", "", "", "", "", ""};
            int uncertainty = 0;
            Source corrects = null;
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                switch (field) {
                    case "amount" -> texts[0] = nextText(field);
                    case "unitRule" -> texts[1] = nextText(field);
                    case "date" -> texts[2] = nextText(field);
                    case "calendar" -> texts[3] = nextText(field);
                    case "transcriber" -> texts[4] = nextText(field);
                    case "confidence" -> texts[5] = nextText(field);
                    case "dateUncertaintyDays" -> {
                        json.nextToken();
                        uncertainty = json.getIntValue();
                    }
                    case "corrects" -> {
                        json.nextToken();
                        corrects = source();
                    }
                    default -> throw new IOException("unknown reading field '" + field + "'");
                }
            }
            return new Reading(texts[0], texts[1], texts[2], texts[3], uncertainty, texts[4], texts[5], corrects);
        }

        private Source source() throws IOException {
            String sha256 = "";
            String position = "";
            String file = "";
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                String value = nextText(field);
                switch (field) {
                    case "sha256" -> sha256 = value;
                    case "position" -> position = value;
                    case "file" -> file = value;
                    default -> throw new IOException("unknown source field '" + field + "'");
                }
            }
            return new Source(sha256, position, file);
        }
    }
}
