package org.naulon.connectors.swift.payment;

import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.connectors.swift.message.FinMessage;
import org.naulon.connectors.swift.message.Forms;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/**
 * What a customer payment means: an MT103 (plain, STP or REMIT), or the cover of one between banks (MT202 COV, MT205 COV),
 * whose second sequence repeats the customers. Both show the one payment.
 *
 * <p>Its only time is the value date of field 32A. The amount is the settled one (32A), unless the payer instructed in
 * another currency (33B).
 */
final class CustomerTransfer {
    /** An operation code that marks a test. */
    private static final String TEST = "CRTS";

    /** Instruction codes that are category purposes of ISO 20022: within a company, settlement of a trade. */
    private static final List<String> CATEGORIES = List.of("INTC", "CORT");

    private final FinMessage message;
    private final Fields settlement;
    private final Fields customers;
    private final String reference;
    private final String defaultPayeeBank;

    private CustomerTransfer(
            FinMessage message, Fields settlement, Fields customers, String reference, String payeeBank) {
        this.message = message;
        this.settlement = settlement;
        this.customers = customers;
        this.reference = reference;
        this.defaultPayeeBank = payeeBank;
    }

    /** An MT103: without field 57 the receiver is the bank of the beneficiary. */
    static Observation mt103(FinMessage message, Source source) throws BadRecord {
        Fields fields = message.fields();
        String reference = PaymentIdentity.reference(fields);
        if (fields.get("23B").strip().equals(TEST)) {
            throw new BadRecord(RejectReason.INVALID_VALUE, "field 23B 'CRTS' marks a test; it moved nothing");
        }
        return new CustomerTransfer(message, fields, fields, reference, message.receiver()).map(source);
    }

    /** A cover: field 21 is the reference of the MT103, field 58 the bank that received it. */
    static Observation cover(FinMessage message, Source source) throws BadRecord {
        Fields settlement = message.fields().before("50");
        Fields customers = message.fields().from("50");
        String own = PaymentIdentity.reference(settlement);
        String related = settlement.required("21").strip();
        String reference = related.equals("NONREF") ? own : related;
        String payeeBank = FinBank.of(settlement, "58").id();
        return new CustomerTransfer(message, settlement, customers, reference, payeeBank).map(source);
    }

    private Observation map(Source source) throws BadRecord {
        Settled value = Settled.of(settlement);
        Moment at = value.at();
        Outcome outcome = Outcome.of(settlement);
        Money settled = outcome.isReturn() ? outcome.whole(value.amount(), customers.all("71F")) : value.amount();
        Money given = outcome.isReturn() ? settled : instructed(settled);
        boolean exchanged = !given.currency().equals(settled.currency());
        Party one = FinParty.payer(customers, payerBank());
        Party other = FinParty.payee(customers, payeeBank());
        Remittance remittance = Remittance.of(customers);
        PaymentIdentity identity = PaymentIdentity.of(message, one.agent(), reference, remittance.endToEnd(), outcome);
        return new Observation(
                Observation.Kind.TRANSFER,
                identity.nativeId(),
                Channel.BANK,
                outcome.status(),
                identity.reference(),
                at.at(),
                at.precision(),
                at.at(),
                given.minor(),
                given.currency(),
                exchanged ? settled.minor() : 0,
                exchanged ? settled.currency() : "",
                exchanged ? rate() : "",
                outcome.isReturn() ? 0 : charges(given.currency()),
                outcome.isReturn() ? other : one,
                outcome.isReturn() ? one : other,
                "",
                Texts.first(remittance.purposeCode(), category()),
                remittance.text(),
                "",
                remittance.endToEnd(),
                "",
                source);
    }

    /** What the payer gave: the settled amount, unless he was instructed in another currency. */
    private Money instructed(Money settled) throws BadRecord {
        String text = customers.get("33B");
        Money instructed = text.isBlank() ? settled : Forms.moved("33B", text);
        return instructed.currency().equals(settled.currency()) ? settled : instructed;
    }

    /** The bank of field 52, else the sender; for a payer that is named by its BIC alone, that. */
    private String payerBank() throws BadRecord {
        FinBank bank = FinBank.of(customers, "52");
        FinBank outer = bank.isGiven() ? bank : FinBank.of(settlement, "52");
        return outer.isGiven() ? outer.id() : Texts.first(message.sender(), ownBic("50A"));
    }

    private String payeeBank() throws BadRecord {
        FinBank bank = FinBank.of(customers, "57");
        return bank.isGiven() ? bank.id() : Texts.first(defaultPayeeBank, ownBic("59A"));
    }

    private String ownBic(String field) throws BadRecord {
        List<String> lines = customers.lines(field);
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        return Accounts.isBic(last) ? last : "";
    }

    private String rate() throws BadRecord {
        String rate = customers.get("36");
        return rate.isBlank() ? "" : Forms.rate("36", rate);
    }

    /** Charges taken by banks on the way (71F), or paid for the receiver (71G), in the currency of the amount. */
    private long charges(String currency) throws BadRecord {
        List<String> charges = new ArrayList<>(customers.all("71F"));
        charges.addAll(customers.all("71G"));
        return Forms.sum("71F or 71G", charges, currency);
    }

    private String category() throws BadRecord {
        for (String instruction : customers.all("23E")) {
            if (CATEGORIES.contains(instruction.strip())) {
                return instruction.strip();
            }
        }
        return "";
    }
}
