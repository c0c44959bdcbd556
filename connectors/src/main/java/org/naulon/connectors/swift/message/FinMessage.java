package org.naulon.connectors.swift.message;

import com.prowidesoftware.swift.model.SwiftBlock2;
import com.prowidesoftware.swift.model.SwiftBlock2Input;
import com.prowidesoftware.swift.model.SwiftBlock2Output;
import com.prowidesoftware.swift.model.SwiftBlock3;
import com.prowidesoftware.swift.model.SwiftMessage;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** What the blocks around the text of a message say: type, sender, receiver, identity. */
public final class FinMessage {
    private static final Pattern UETR = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TERMINAL = Pattern.compile("[A-Z0-9]{8}.*");

    private final SwiftMessage message;
    private final String header;
    private final Fields fields;
    private final boolean whole;

    /**
     * @param header three digits of the message type in the application header, or empty
     * @param whole whether the text block ends
     */
    FinMessage(SwiftMessage message, String header, boolean whole) {
        this.message = message;
        this.header = header;
        this.fields = new Fields(message.getBlock4().getTags());
        this.whole = whole;
    }

    /** The fields of the text block. */
    public Fields fields() {
        return fields;
    }

    /** Whether the text block ends; if not, its last field may be cut. */
    public boolean isWhole() {
        return whole;
    }

    /** The three digits of the message type; where no header says it, what the fields say. */
    public String type() {
        if (!header.isEmpty()) {
            return header;
        }
        if (fields.has("60F") || fields.has("60M")) {
            return "940";
        }
        if (fields.has("61") || fields.has("34F")) {
            return "942";
        }
        return fields.has("58A") || fields.has("58D") ? "202" : "103";
    }

    /** The validation flag of the user header ({@code STP}, {@code REMIT}, {@code COV}), or empty. */
    public String flag() {
        return userHeader("119");
    }

    /** Whether the message was sent for training, and so moved nothing. */
    public boolean isTraining() {
        return message.getBlock5() != null && message.getBlock5().getTagByName("TNG") != null;
    }

    /** The unique end-to-end transaction reference in lower case, or empty. */
    public String uetr() throws BadRecord {
        String text = userHeader("121");
        String uetr = text.strip().toLowerCase(Locale.ROOT);
        if (!uetr.isEmpty() && !UETR.matcher(uetr).matches()) {
            throw new BadRecord(RejectReason.INVALID_VALUE, "field 121 " + BadRecord.quote(text) + " is no UUID");
        }
        return uetr;
    }

    /** BIC of the bank that sent it: in an output message it stands in block 2, in an input message in block 1. */
    public String sender() {
        return message.getBlock2() instanceof SwiftBlock2Output output
                ? bic(output.getMIRLogicalTerminal())
                : ownTerminal();
    }

    /** BIC of the bank that it was sent to. */
    public String receiver() {
        SwiftBlock2 header = message.getBlock2();
        return header instanceof SwiftBlock2Input input ? bic(input.getReceiverAddress()) : ownTerminal();
    }

    private String ownTerminal() {
        return message.getBlock1() == null ? "" : bic(message.getBlock1().getLogicalTerminal());
    }

    private String userHeader(String tag) {
        SwiftBlock3 header = message.getBlock3();
        String value = header == null ? null : header.getTagValue(tag);
        return value == null ? "" : value;
    }

    /** A logical terminal is a BIC with the terminal's letter before the branch; the main office needs no branch. */
    private static String bic(@Nullable String terminal) {
        if (terminal == null || !TERMINAL.matcher(terminal).matches()) {
            return "";
        }
        String branch = terminal.length() < 12 ? "" : terminal.substring(9, 12);
        String bank = terminal.substring(0, 8);
        return branch.isEmpty() || branch.equals("XXX") || !Accounts.isBic(bank + branch) ? bank : bank + branch;
    }
}
