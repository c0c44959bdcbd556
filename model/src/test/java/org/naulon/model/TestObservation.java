package org.naulon.model;

import java.time.Instant;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Reading;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;

/** An observation for tests of all modules: a plain bank payment where the test says nothing else. */
public final class TestObservation {
    private final String nativeId;
    private Channel channel = Channel.BANK;
    private Status status = Status.PAID;
    private String sourceReference = "ref";
    private Instant at = Samples.START;
    private Instant stateAt = Samples.START;
    private long amountMinor = 120_000;
    private String currency = "EUR";
    private long receivedMinor;
    private String receivedCurrency = "";
    private Party payer = Party.UNKNOWN;
    private Party payee = Party.UNKNOWN;
    private String token = "";
    private String book = "";
    private Source source = Samples.source("line 1");
    private Reading reading = Reading.PLAIN;

    private TestObservation(String nativeId) {
        this.nativeId = nativeId;
    }

    public static TestObservation of(String nativeId) {
        return new TestObservation(nativeId);
    }

    /** One that says of the payment what another says; not of where it was seen. */
    public static TestObservation like(Observation other) {
        return of(other.nativeId())
                .in(other.status(), other.at(), other.stateAt())
                .reference(other.sourceReference())
                .amount(other.amountMinor(), other.currency())
                .received(other.receivedMinor(), other.receivedCurrency())
                .between(other.payer(), other.payee());
    }

    public TestObservation in(Status now, Instant paidAt) {
        return in(now, paidAt, paidAt);
    }

    public TestObservation in(Status now, Instant paidAt, Instant stateSince) {
        status = now;
        at = paidAt;
        stateAt = stateSince;
        return this;
    }

    public TestObservation reference(String reference) {
        sourceReference = reference;
        return this;
    }

    public TestObservation amount(long minor, String inCurrency) {
        amountMinor = minor;
        currency = inCurrency;
        return this;
    }

    public TestObservation received(long minor, String inCurrency) {
        receivedMinor = minor;
        receivedCurrency = inCurrency;
        return this;
    }

    public TestObservation between(Party paying, Party paid) {
        payer = paying;
        payee = paid;
        return this;
    }

    /** A hawala in the book of an office. */
    public TestObservation hawala(String withToken, String inBook) {
        channel = Channel.HAWALA;
        token = withToken;
        book = inBook;
        return this;
    }

    public TestObservation seen(Source where) {
        source = where;
        return this;
    }

    public TestObservation read(Reading how) {
        reading = how;
        return this;
    }

    public Observation made() {
        return new Observation(
                Observation.Kind.TRANSFER,
                nativeId,
                channel,
                status,
                sourceReference,
                at,
                TimePrecision.INSTANT,
                stateAt,
                amountMinor,
                currency,
                receivedMinor,
                receivedCurrency,
                "",
                0,
                payer,
                payee,
                "",
                "",
                "",
                "",
                token,
                book,
                source,
                reading);
    }
}
