package org.naulon.connectors.swift;

import com.prowidesoftware.swift.model.SwiftBlock2;
import com.prowidesoftware.swift.model.SwiftBlock2Input;
import com.prowidesoftware.swift.model.SwiftBlock2Output;
import com.prowidesoftware.swift.model.SwiftBlock3;
import com.prowidesoftware.swift.model.SwiftMessage;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;

/**
 * What an MT103 means. Its only time is the value date of field 32A. The amount is the settled one (32A), unless the payer
 * instructed in another currency (33B).
 */
final class Mt103Mapper {
    private static final Pattern VALUE = Pattern.compile("([0-9]{6})([A-Z]{3})([0-9]{1,15}),?([0-9]{0,15})");
    private static final Pattern MONEY = Pattern.compile("([A-Z]{3})([0-9]{1,15}),?([0-9]{0,15})");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9/\\-?:().,'+ ]{1,16}");
    private static final Pattern UETR = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final SwiftMessage message;
    private final Fields fields;

    Mt103Mapper(SwiftMessage message) {
        this.message = message;
        this.fields = new Fields(message.getBlock4());
    }

    Observation map(Source source) throws BadRecord {
        String reference = reference();
        Matcher value = form(VALUE, "32A", fields.required("32A"));
        Moment at = Moment.day(Times.date("32A", value.group(1), "uuMMdd"));
        Money settled = Amounts.moved("32A", value.group(3) + decimals(value.group(4)), value.group(2));
        Money instructed = instructed(settled);
        boolean exchanged = !instructed.currency().equals(settled.currency());
        Money given = exchanged ? instructed : settled;
        Party payer = FinParty.payer(fields, sender());
        Party payee = FinParty.payee(fields, receiver());
        String uetr = uetr();
        return new Observation(
                Observation.Kind.TRANSFER,
                uetr.isEmpty() ? bankId(payer, reference) : "uetr:" + uetr,
                Channel.BANK,
                Status.PAID,
                Texts.first(uetr, reference),
                at.at(),
                at.precision(),
                at.at(),
                given.minor(),
                given.currency(),
                exchanged ? settled.minor() : 0,
                exchanged ? settled.currency() : "",
                exchanged ? fields.get("36").replace(',', '.') : "",
                charges(given.currency()),
                payer,
                payee,
                "",
                "",
                Texts.purpose(fields.get("70")),
                "",
                "",
                "",
                source);
    }

    private String reference() throws BadRecord {
        String reference = fields.required("20").strip();
        if (!REFERENCE.matcher(reference).matches()) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE,
                    "field 20 " + BadRecord.quote(reference) + " is no reference of up to 16 SWIFT characters");
        }
        return reference;
    }

    private Money instructed(Money settled) throws BadRecord {
        String text = fields.get("33B").strip();
        if (text.isEmpty()) {
            return settled;
        }
        Matcher money = form(MONEY, "33B", text);
        return Amounts.moved("33B", money.group(2) + decimals(money.group(3)), money.group(1));
    }

    /** Charges taken by banks on the way (71F) in the currency of the amount. */
    private long charges(String currency) throws BadRecord {
        long sum = 0;
        for (String text : fields.all("71F")) {
            Matcher money = form(MONEY, "71F", text.strip());
            if (money.group(1).equals(currency)) {
                String amount = money.group(2) + decimals(money.group(3));
                sum = Math.addExact(sum, Amounts.parse("71F", amount, currency).minor());
            }
        }
        return sum;
    }

    private String uetr() throws BadRecord {
        SwiftBlock3 block = message.getBlock3();
        String text = block == null || block.getTagValue("121") == null ? "" : block.getTagValue("121");
        String uetr = text.strip().toLowerCase(Locale.ROOT);
        if (!uetr.isEmpty() && !UETR.matcher(uetr).matches()) {
            throw new BadRecord(RejectReason.INVALID_VALUE, "field 121 " + BadRecord.quote(text) + " is no UUID");
        }
        return uetr;
    }

    /** A text block alone names no sender; then the bank of field 52A, or the BIC of the payer, stands for it. */
    private String bankId(Party payer, String reference) throws BadRecord {
        String sender = Texts.first(sender(), payer.agent());
        if (sender.isEmpty()) {
            throw new BadRecord(
                    RejectReason.MISSING_VALUE, "no UETR and no sending bank: neither headers nor field 52A");
        }
        return "bank:" + Accounts.institution(sender) + "|" + reference + "|" + reference;
    }

    /** The bank that sent the message: in an output message it stands in block 2, in an input message in block 1. */
    private String sender() {
        SwiftBlock2 block = message.getBlock2();
        if (block instanceof SwiftBlock2Output output) {
            return terminal(output.getMIRLogicalTerminal());
        }
        return message.getBlock1() == null ? "" : terminal(message.getBlock1().getLogicalTerminal());
    }

    private String receiver() {
        SwiftBlock2 block = message.getBlock2();
        if (block instanceof SwiftBlock2Input input) {
            return terminal(input.getReceiverAddress());
        }
        return message.getBlock1() == null ? "" : terminal(message.getBlock1().getLogicalTerminal());
    }

    /** The BIC of a logical terminal: its first eight characters. */
    private static String terminal(@Nullable String address) {
        return address == null || address.length() < 8 ? "" : address.substring(0, 8);
    }

    private static Matcher form(Pattern pattern, String field, String text) throws BadRecord {
        Matcher form = pattern.matcher(text.strip());
        if (!form.matches()) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE, "field " + field + " " + BadRecord.quote(text) + " has not its form");
        }
        return form;
    }

    private static String decimals(String digits) {
        return digits.isEmpty() ? "" : "." + digits;
    }
}
