package org.naulon.model.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Reading;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;

/**
 * Writes observations as lines of the journal ({@link JournalCodec}), each to the stream of its day; field names are
 * ready bytes, and so is what all records of a file share.
 */
public final class JournalLines {
    private static final byte[] CLOSE = ascii("}");
    private static final byte[] END = ascii("}\n");

    /** The beginnings of a line, and two fields, by the value that they have. */
    private static final byte[][] KINDS =
            words("{\"v\":" + JournalCodec.VERSION + ",\"kind\":\"", Observation.Kind.values());

    private static final byte[][] CHANNELS = words(",\"channel\":\"", Channel.values());
    private static final byte[][] STATUSES = words(",\"status\":\"", Status.values());

    private static final byte[] NATIVE_ID = name("nativeId");
    private static final byte[] REF = name("ref");
    private static final byte[] AT = name("at");
    private static final byte[] PRECISION = name("precision");
    private static final byte[] STATE_AT = name("stateAt");
    private static final byte[] AMOUNT_MINOR = name("amountMinor");
    private static final byte[] CURRENCY = name("currency");
    private static final byte[] RECEIVED_MINOR = name("receivedMinor");
    private static final byte[] RECEIVED_CURRENCY = name("receivedCurrency");
    private static final byte[] RATE = name("rate");
    private static final byte[] FEE_MINOR = name("feeMinor");
    private static final byte[] PAYER = opening("payer");
    private static final byte[] PAYEE = opening("payee");
    private static final byte[] RELEASED_TO = name("releasedTo");
    private static final byte[] PURPOSE_CODE = name("purposeCode");
    private static final byte[] PURPOSE = name("purpose");
    private static final byte[] RELATIONSHIP = name("relationship");
    private static final byte[] TOKEN = name("token");
    private static final byte[] BOOK = name("book");
    private static final byte[] SOURCE = opening("source");
    private static final byte[] SHA256 = name("sha256");
    private static final byte[] POSITION = name("position");
    private static final byte[] FILE = name("file");
    private static final byte[] READING = opening("reading");
    private static final byte[] AMOUNT = name("amount");
    private static final byte[] UNIT_RULE = name("unitRule");
    private static final byte[] DATE = name("date");
    private static final byte[] CALENDAR = name("calendar");
    private static final byte[] DATE_UNCERTAINTY_DAYS = name("dateUncertaintyDays");
    private static final byte[] TRANSCRIBER = name("transcriber");
    private static final byte[] CONFIDENCE = name("confidence");
    private static final byte[] CORRECTS = opening("corrects");
    private static final byte[] NAME = name("name");
    private static final byte[] ACCOUNT = name("account");
    private static final byte[] PHONE = name("phone");
    private static final byte[] DOCUMENT_TYPE = name("documentType");
    private static final byte[] DOCUMENT = name("document");
    private static final byte[] BORN = name("born");
    private static final byte[] ADDRESS = name("address");
    private static final byte[] CITY = name("city");
    private static final byte[] COUNTRY = name("country");
    private static final byte[] AGENT = name("agent");

    private final JsonLine json = new JsonLine();
    /** What the records of a file share, as it was written last: before and behind the position. */
    private Source source = new Source("", "", "");

    private byte[] beforePosition = beforePosition("");
    private byte[] behindPosition = behindPosition("");

    /** Writes one line with its end. */
    public void write(Observation observation, OutputStream to) throws IOException {
        line(observation);
        json.writeTo(to);
    }

    private void line(Observation o) {
        json.raw(KINDS[o.kind().ordinal()]);
        text(NATIVE_ID, o.nativeId());
        json.raw(CHANNELS[o.channel().ordinal()]);
        json.raw(STATUSES[o.status().ordinal()]);
        text(REF, o.sourceReference());
        text(AT, IsoInstant.text(o.at()));
        if (o.precision() != TimePrecision.INSTANT) {
            text(PRECISION, o.precision().name());
        }
        if (!o.stateAt().equals(o.at())) {
            text(STATE_AT, IsoInstant.text(o.stateAt()));
        }
        json.name(AMOUNT_MINOR);
        json.number(o.amountMinor());
        text(CURRENCY, o.currency());
        number(RECEIVED_MINOR, o.receivedMinor());
        text(RECEIVED_CURRENCY, o.receivedCurrency());
        text(RATE, o.rate());
        number(FEE_MINOR, o.feeMinor());
        party(PAYER, o.payer());
        party(PAYEE, o.payee());
        text(RELEASED_TO, o.releasedTo());
        text(PURPOSE_CODE, o.purposeCode());
        text(PURPOSE, o.purpose());
        text(RELATIONSHIP, o.relationship());
        text(TOKEN, o.token());
        text(BOOK, o.book());
        source(o.source());
        if (!o.reading().equals(Reading.PLAIN)) {
            reading(o.reading());
        }
        json.raw(END);
    }

    private void party(byte[] opening, Party party) {
        json.raw(opening);
        text(NAME, party.name());
        text(ACCOUNT, party.account());
        text(PHONE, party.phone());
        text(DOCUMENT_TYPE, party.documentType());
        text(DOCUMENT, party.documentNumber());
        text(BORN, party.birthDate());
        text(ADDRESS, party.address());
        text(CITY, party.city());
        text(COUNTRY, party.country());
        text(AGENT, party.agent());
        json.raw(CLOSE);
    }

    private void source(Source of) {
        if (!of.sha256().equals(source.sha256()) || !of.file().equals(source.file())) {
            source = of;
            beforePosition = beforePosition(of.sha256());
            behindPosition = behindPosition(of.file());
        }
        json.raw(beforePosition);
        json.text(of.position());
        json.raw(behindPosition);
    }

    private void reading(Reading reading) {
        json.raw(READING);
        text(AMOUNT, reading.amount());
        text(UNIT_RULE, reading.unitRule());
        text(DATE, reading.date());
        text(CALENDAR, reading.calendar());
        number(DATE_UNCERTAINTY_DAYS, reading.dateUncertaintyDays());
        text(TRANSCRIBER, reading.transcriber());
        text(CONFIDENCE, reading.confidence());
        Source corrects = reading.corrects();
        if (corrects != null) {
            json.name(CORRECTS);
            json.name(SHA256);
            json.text(corrects.sha256());
            json.name(POSITION);
            json.text(corrects.position());
            json.name(FILE);
            json.text(corrects.file());
            json.raw(CLOSE);
        }
        json.raw(CLOSE);
    }

    private void text(byte[] field, String value) {
        if (!value.isEmpty()) {
            json.name(field);
            json.text(value);
        }
    }

    private void number(byte[] field, long value) {
        if (value != 0) {
            json.name(field);
            json.number(value);
        }
    }

    private static byte[] name(String name) {
        return ascii(",\"" + name + "\":");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] opening(String name) {
        return ascii(",\"" + name + "\":{");
    }

    private static byte[][] words(String before, Enum<?>[] values) {
        byte[][] words = new byte[values.length][];
        for (Enum<?> value : values) {
            words[value.ordinal()] = ascii(before + value.name() + "\"");
        }
        return words;
    }

    private static byte[] beforePosition(String sha256) {
        JsonLine part = new JsonLine();
        part.raw(SOURCE);
        part.name(SHA256);
        part.text(sha256);
        part.name(POSITION);
        return part.toByteArray();
    }

    private static byte[] behindPosition(String file) {
        JsonLine part = new JsonLine();
        part.raw(FILE);
        part.text(file);
        part.raw(CLOSE);
        return part.toByteArray();
    }
}
