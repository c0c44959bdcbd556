package org.naulon.model.journal;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Reading;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.TimePrecision;

/**
 * Writes observations as lines of the journal ({@link JournalCodec}), each to the stream of its day. One generator writes all
 * of them and knows the field names as ready bytes: a generator for each line costs as much as half the line.
 */
public final class JournalLines {
    private static final JsonFactory JSON =
            new JsonFactoryBuilder().rootValueSeparator((String) null).build();

    private static final SerializableString V = new SerializedString("v");
    private static final SerializableString KIND = new SerializedString("kind");
    private static final SerializableString NATIVE_ID = new SerializedString("nativeId");
    private static final SerializableString CHANNEL = new SerializedString("channel");
    private static final SerializableString STATUS = new SerializedString("status");
    private static final SerializableString REF = new SerializedString("ref");
    private static final SerializableString AT = new SerializedString("at");
    private static final SerializableString PRECISION = new SerializedString("precision");
    private static final SerializableString STATE_AT = new SerializedString("stateAt");
    private static final SerializableString AMOUNT_MINOR = new SerializedString("amountMinor");
    private static final SerializableString CURRENCY = new SerializedString("currency");
    private static final SerializableString RECEIVED_MINOR = new SerializedString("receivedMinor");
    private static final SerializableString RECEIVED_CURRENCY = new SerializedString("receivedCurrency");
    private static final SerializableString RATE = new SerializedString("rate");
    private static final SerializableString FEE_MINOR = new SerializedString("feeMinor");
    private static final SerializableString PAYER = new SerializedString("payer");
    private static final SerializableString PAYEE = new SerializedString("payee");
    private static final SerializableString RELEASED_TO = new SerializedString("releasedTo");
    private static final SerializableString PURPOSE_CODE = new SerializedString("purposeCode");
    private static final SerializableString PURPOSE = new SerializedString("purpose");
    private static final SerializableString RELATIONSHIP = new SerializedString("relationship");
    private static final SerializableString TOKEN = new SerializedString("token");
    private static final SerializableString BOOK = new SerializedString("book");
    private static final SerializableString SOURCE = new SerializedString("source");
    private static final SerializableString SHA256 = new SerializedString("sha256");
    private static final SerializableString POSITION = new SerializedString("position");
    private static final SerializableString FILE = new SerializedString("file");
    private static final SerializableString READING = new SerializedString("reading");
    private static final SerializableString AMOUNT = new SerializedString("amount");
    private static final SerializableString UNIT_RULE = new SerializedString("unitRule");
    private static final SerializableString DATE = new SerializedString("date");
    private static final SerializableString CALENDAR = new SerializedString("calendar");
    private static final SerializableString DATE_UNCERTAINTY_DAYS = new SerializedString("dateUncertaintyDays");
    private static final SerializableString TRANSCRIBER = new SerializedString("transcriber");
    private static final SerializableString CONFIDENCE = new SerializedString("confidence");
    private static final SerializableString CORRECTS = new SerializedString("corrects");
    private static final SerializableString NAME = new SerializedString("name");
    private static final SerializableString ACCOUNT = new SerializedString("account");
    private static final SerializableString PHONE = new SerializedString("phone");
    private static final SerializableString DOCUMENT_TYPE = new SerializedString("documentType");
    private static final SerializableString DOCUMENT = new SerializedString("document");
    private static final SerializableString BORN = new SerializedString("born");
    private static final SerializableString ADDRESS = new SerializedString("address");
    private static final SerializableString CITY = new SerializedString("city");
    private static final SerializableString COUNTRY = new SerializedString("country");
    private static final SerializableString AGENT = new SerializedString("agent");

    private final Target target = new Target();
    private final JsonGenerator json;

    public JournalLines() {
        try {
            json = JSON.createGenerator(target, JsonEncoding.UTF8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one line with its end. */
    public void write(Observation observation, OutputStream to) throws IOException {
        target.stream = to;
        line(observation);
        json.writeRaw('\n');
        json.flush();
    }

    private void line(Observation o) throws IOException {
        json.writeStartObject();
        json.writeFieldName(V);
        json.writeNumber(JournalCodec.VERSION);
        text(KIND, o.kind().name());
        text(NATIVE_ID, o.nativeId());
        text(CHANNEL, o.channel().name());
        text(STATUS, o.status().name());
        text(REF, o.sourceReference());
        text(AT, IsoInstant.text(o.at()));
        if (o.precision() != TimePrecision.INSTANT) {
            text(PRECISION, o.precision().name());
        }
        if (!o.stateAt().equals(o.at())) {
            text(STATE_AT, IsoInstant.text(o.stateAt()));
        }
        json.writeFieldName(AMOUNT_MINOR);
        json.writeNumber(o.amountMinor());
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
        source(SOURCE, o.source());
        if (!o.reading().equals(Reading.PLAIN)) {
            reading(o.reading());
        }
        json.writeEndObject();
    }

    private void party(SerializableString field, Party party) throws IOException {
        json.writeFieldName(field);
        json.writeStartObject();
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
        json.writeEndObject();
    }

    private void source(SerializableString field, Source source) throws IOException {
        json.writeFieldName(field);
        json.writeStartObject();
        json.writeFieldName(SHA256);
        json.writeString(source.sha256());
        json.writeFieldName(POSITION);
        json.writeString(source.position());
        json.writeFieldName(FILE);
        json.writeString(source.file());
        json.writeEndObject();
    }

    private void reading(Reading reading) throws IOException {
        json.writeFieldName(READING);
        json.writeStartObject();
        text(AMOUNT, reading.amount());
        text(UNIT_RULE, reading.unitRule());
        text(DATE, reading.date());
        text(CALENDAR, reading.calendar());
        number(DATE_UNCERTAINTY_DAYS, reading.dateUncertaintyDays());
        text(TRANSCRIBER, reading.transcriber());
        text(CONFIDENCE, reading.confidence());
        if (reading.corrects() != null) {
            source(CORRECTS, reading.corrects());
        }
        json.writeEndObject();
    }

    private void text(SerializableString field, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeFieldName(field);
            json.writeString(value);
        }
    }

    private void number(SerializableString field, long value) throws IOException {
        if (value != 0) {
            json.writeFieldName(field);
            json.writeNumber(value);
        }
    }

    /** Hands the generator's bytes to the stream of the line that it writes. */
    private static final class Target extends OutputStream {
        private OutputStream stream = OutputStream.nullOutputStream();

        @Override
        public void write(int b) throws IOException {
            stream.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
        }
    }
}
