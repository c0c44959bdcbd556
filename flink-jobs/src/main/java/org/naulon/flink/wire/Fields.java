package org.naulon.flink.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.naulon.model.journal.Json;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Reading;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;
import org.naulon.model.transfer.Transfer;

/** The parts that several formats share. */
final class Fields {
    private static final Channel[] CHANNELS = Channel.values();
    private static final Status[] STATUSES = Status.values();
    private static final TimePrecision[] PRECISIONS = TimePrecision.values();

    private static final int TEXTS_OF_PARTY = 12;

    private Fields() {}

    static void channel(Channel value, WireOutput out) {
        out.count(value.ordinal());
    }

    static Channel channel(WireInput in) {
        return CHANNELS[in.count()];
    }

    static void status(Status value, WireOutput out) {
        out.count(value.ordinal());
    }

    static Status status(WireInput in) {
        return STATUSES[in.count()];
    }

    static void precision(TimePrecision value, WireOutput out) {
        out.count(value.ordinal());
    }

    static TimePrecision precision(WireInput in) {
        return PRECISIONS[in.count()];
    }

    static void source(Source source, WireOutput out) {
        out.text(source.sha256());
        out.text(source.position());
        out.text(source.file());
    }

    static Source source(WireInput in) {
        return new Source(in.text(), in.text(), in.text());
    }

    /** One count for the many records that have nothing to say. */
    static void reading(Reading reading, WireOutput out) {
        boolean plain = reading.equals(Reading.PLAIN);
        out.count(plain ? 0 : reading.corrects() == null ? 1 : 2);
        if (!plain) {
            out.text(reading.amount());
            out.text(reading.unitRule());
            out.text(reading.date());
            out.text(reading.calendar());
            out.count(reading.dateUncertaintyDays());
            out.text(reading.transcriber());
            out.text(reading.confidence());
        }
        if (reading.corrects() != null) {
            source(reading.corrects(), out);
        }
    }

    static Reading reading(WireInput in) {
        int kind = in.count();
        if (kind == 0) {
            return Reading.PLAIN;
        }
        Reading reading = new Reading(in.text(), in.text(), in.text(), in.text(), in.count(), in.text(), in.text());
        return kind == 1 ? reading : reading.correcting(source(in));
    }

    static void party(Party party, WireOutput out) {
        out.text(party.id());
        out.text(party.name());
        out.text(party.account());
        out.text(party.phone());
        out.text(party.documentType());
        out.text(party.documentNumber());
        out.text(party.birthDate());
        out.text(party.address());
        out.text(party.city());
        out.text(party.country());
        out.text(party.agent());
        out.text(party.official());
    }

    static Party party(WireInput in) {
        return in.party(TEXTS_OF_PARTY, Fields::readParty);
    }

    private static Party readParty(WireInput in) {
        return new Party(
                in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text(),
                in.text(), in.text(), in.text());
    }

    static void transfer(Transfer transfer, WireOutput out) {
        out.text(transfer.id());
        channel(transfer.channel(), out);
        status(transfer.status(), out);
        out.text(transfer.sourceReference());
        out.instant(transfer.at());
        precision(transfer.precision(), out);
        out.whole(transfer.amountMinor());
        out.text(transfer.currency());
        out.whole(transfer.baseMinor());
        party(transfer.payer(), out);
        party(transfer.payee(), out);
        out.text(transfer.releasedTo());
        out.text(transfer.purposeCode());
        out.text(transfer.purpose());
        out.text(transfer.relationship());
        out.text(transfer.token());
        out.flag(transfer.uncertain());
        all(transfer.sources(), Fields::source, out);
    }

    static Transfer transfer(WireInput in) {
        return new Transfer(
                in.text(),
                channel(in),
                status(in),
                in.text(),
                in.instant(),
                precision(in),
                in.whole(),
                in.text(),
                in.whole(),
                party(in),
                party(in),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.flag(),
                all(Fields::source, in));
    }

    static void texts(Collection<String> values, WireOutput out) {
        all(values, (value, to) -> to.text(value), out);
    }

    static List<String> texts(WireInput in) {
        return all(WireInput::text, in);
    }

    /** How many values there are, then each. */
    static <T> void all(Collection<T> values, BiConsumer<T, WireOutput> part, WireOutput out) {
        out.count(values.size());
        for (T value : values) {
            part.accept(value, out);
        }
    }

    static <T> List<T> all(Function<WireInput, T> part, WireInput in) {
        int count = in.count();
        if (count == 1) {
            return List.of(part.apply(in));
        }
        List<T> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(part.apply(in));
        }
        return values;
    }

    /** A document that is too rare to deserve its own bytes travels as JSON. */
    static void json(Object value, WireOutput out) {
        out.block(Json.line(value));
    }

    static <T> T json(Class<T> type, WireInput in) {
        try {
            return Json.read(in.block(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("what was written as " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
