package org.naulon.model;

import java.time.Instant;
import java.util.List;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;
import org.naulon.model.transfer.Transfer;

/** A transfer for tests of all modules: a plain bank payment in euro where the test says nothing else. */
public final class TestTransfer {
    private final String id;
    private Channel channel = Channel.BANK;
    private Status status = Status.PAID;
    private String sourceReference;
    private Instant at = Samples.START;
    private TimePrecision precision = TimePrecision.INSTANT;
    private long amountMinor = 120_000;
    private String currency = "EUR";
    private long baseMinor = 120_000;
    private Party payer = Party.UNKNOWN;
    private Party payee = Party.UNKNOWN;
    private String releasedTo = "";
    private String purposeCode = "";
    private String purpose = "";
    private String relationship = "";
    private String token = "";
    private boolean uncertain;
    private List<Source> sources = List.of();

    private TestTransfer(String id) {
        this.id = id;
        this.sourceReference = "ref-" + id;
    }

    public static TestTransfer of(String id) {
        return new TestTransfer(id);
    }

    /** One that says what another says. */
    public static TestTransfer like(Transfer other) {
        TestTransfer like = of(other.id())
                .by(other.channel())
                .in(other.status())
                .at(other.at(), other.precision())
                .between(other.payer(), other.payee())
                .declared(other.purposeCode(), other.purpose(), other.relationship())
                .token(other.token());
        like.sourceReference = other.sourceReference();
        like.amountMinor = other.amountMinor();
        like.currency = other.currency();
        like.baseMinor = other.baseMinor();
        like.releasedTo = other.releasedTo();
        like.uncertain = other.uncertain();
        like.sources = other.sources();
        return like;
    }

    public TestTransfer by(Channel way) {
        channel = way;
        return this;
    }

    public TestTransfer in(Status now) {
        status = now;
        return this;
    }

    public TestTransfer at(Instant time) {
        return at(time, TimePrecision.INSTANT);
    }

    public TestTransfer at(Instant time, TimePrecision known) {
        at = time;
        precision = known;
        return this;
    }

    public TestTransfer euro(long minor) {
        return amount(minor, "EUR", minor);
    }

    public TestTransfer amount(long minor, String inCurrency, long inBase) {
        amountMinor = minor;
        currency = inCurrency;
        baseMinor = inBase;
        return this;
    }

    public TestTransfer between(Party paying, Party paid) {
        payer = paying;
        payee = paid;
        return this;
    }

    public TestTransfer declared(String code, String text, String relation) {
        purposeCode = code;
        purpose = text;
        relationship = relation;
        return this;
    }

    public TestTransfer token(String given) {
        token = given;
        return this;
    }

    /** By an exhibit that nobody could read for sure. */
    public TestTransfer uncertain() {
        uncertain = true;
        return this;
    }

    public TestTransfer seen(Source... where) {
        sources = List.of(where);
        return this;
    }

    public Transfer made() {
        return new Transfer(
                id,
                channel,
                status,
                sourceReference,
                at,
                precision,
                amountMinor,
                currency,
                baseMinor,
                payer,
                payee,
                releasedTo,
                purposeCode,
                purpose,
                relationship,
                token,
                uncertain,
                sources);
    }
}
