package org.naulon.flink.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;
import org.naulon.model.journal.Json;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;
import org.naulon.model.transfer.Transfer;

/** The parts that several formats share. */
final class Fields {
    private static final Channel[] CHANNELS = Channel.values();
    private static final Status[] STATUSES = Status.values();
    private static final TimePrecision[] PRECISIONS = TimePrecision.values();

    private Fields() {}

    static void text(String value, DataOutputView out) throws IOException {
        StringValue.writeString(value, out);
    }

    static String text(DataInputView in) throws IOException {
        return StringValue.readString(in);
    }

    static void instant(Instant value, DataOutputView out) throws IOException {
        out.writeLong(value.getEpochSecond());
        out.writeInt(value.getNano());
    }

    static Instant instant(DataInputView in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    static void channel(Channel value, DataOutputView out) throws IOException {
        out.writeByte(value.ordinal());
    }

    static Channel channel(DataInputView in) throws IOException {
        return CHANNELS[in.readByte()];
    }

    static void status(Status value, DataOutputView out) throws IOException {
        out.writeByte(value.ordinal());
    }

    static Status status(DataInputView in) throws IOException {
        return STATUSES[in.readByte()];
    }

    static void precision(TimePrecision value, DataOutputView out) throws IOException {
        out.writeByte(value.ordinal());
    }

    static TimePrecision precision(DataInputView in) throws IOException {
        return PRECISIONS[in.readByte()];
    }

    static void source(Source source, DataOutputView out) throws IOException {
        text(source.sha256(), out);
        text(source.position(), out);
        text(source.file(), out);
    }

    static Source source(DataInputView in) throws IOException {
        return new Source(text(in), text(in), text(in));
    }

    static void party(Party party, DataOutputView out) throws IOException {
        text(party.id(), out);
        text(party.name(), out);
        text(party.account(), out);
        text(party.phone(), out);
        text(party.documentType(), out);
        text(party.documentNumber(), out);
        text(party.birthDate(), out);
        text(party.address(), out);
        text(party.city(), out);
        text(party.country(), out);
        text(party.agent(), out);
        text(party.official(), out);
    }

    static Party party(DataInputView in) throws IOException {
        return new Party(
                text(in), text(in), text(in), text(in), text(in), text(in), text(in), text(in), text(in), text(in),
                text(in), text(in));
    }

    static void transfer(Transfer transfer, DataOutputView out) throws IOException {
        text(transfer.id(), out);
        channel(transfer.channel(), out);
        status(transfer.status(), out);
        text(transfer.sourceReference(), out);
        instant(transfer.at(), out);
        precision(transfer.precision(), out);
        out.writeLong(transfer.amountMinor());
        text(transfer.currency(), out);
        out.writeLong(transfer.baseMinor());
        party(transfer.payer(), out);
        party(transfer.payee(), out);
        text(transfer.releasedTo(), out);
        text(transfer.purposeCode(), out);
        text(transfer.purpose(), out);
        text(transfer.relationship(), out);
        text(transfer.token(), out);
        out.writeInt(transfer.sources().size());
        for (Source source : transfer.sources()) {
            source(source, out);
        }
    }

    static Transfer transfer(DataInputView in) throws IOException {
        return new Transfer(
                text(in),
                channel(in),
                status(in),
                text(in),
                instant(in),
                precision(in),
                in.readLong(),
                text(in),
                in.readLong(),
                party(in),
                party(in),
                text(in),
                text(in),
                text(in),
                text(in),
                text(in),
                sources(in));
    }

    /** A document that is too rare to deserve its own bytes travels as JSON. */
    static void json(Object value, DataOutputView out) throws IOException {
        byte[] line = Json.line(value);
        out.writeInt(line.length);
        out.write(line);
    }

    static <T> T json(Class<T> type, DataInputView in) throws IOException {
        byte[] line = new byte[in.readInt()];
        in.readFully(line);
        return Json.read(line, type);
    }

    private static List<Source> sources(DataInputView in) throws IOException {
        int count = in.readInt();
        if (count == 1) {
            return List.of(source(in));
        }
        List<Source> sources = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sources.add(source(in));
        }
        return sources;
    }
}
