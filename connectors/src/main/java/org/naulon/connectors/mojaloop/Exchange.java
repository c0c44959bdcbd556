package org.naulon.connectors.mojaloop;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Source;

/**
 * Joins the messages of one file: a transfer with its result by its id, and with its quote by the condition that transfer
 * and answer to the quote share, else by the transaction id.
 *
 * <p>At most {@value #MOST} of each are held; beyond that the oldest transfer is given as it stands and the oldest quote is
 * forgotten, so that memory does not grow with the file.
 */
final class Exchange {
    /** Some 3 KB each with its texts. */
    static final int MOST = 20_000;

    private final Source file;
    private final RecordSink sink;
    private final Map<String, Message> quotes = new LinkedHashMap<>();
    private final Map<String, String> quoteOfTransaction = new LinkedHashMap<>();
    private final Map<String, Message> answers = new LinkedHashMap<>();
    private final Map<String, String> quoteOfCondition = new LinkedHashMap<>();
    private final Map<String, Pending> transfers = new LinkedHashMap<>();

    /** A transfer that waits for its result and its quote. */
    record Pending(
            Message transfer, Source source, @Nullable Message result) {}

    Exchange(Source file, RecordSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /**
     * Takes one message.
     *
     * @throws BadRecord when it is none of those that make a transfer, or belongs to none
     */
    void take(Message message, Source source) throws IOException, BadRecord {
        if (message.has("quoteId") && message.has("payer.partyIdInfo.partyIdType")) {
            hold(quotes, message.get("quoteId"), message);
            hold(quoteOfTransaction, message.get("transactionId"), message.get("quoteId"));
        } else if (message.has("transferAmount.amount")) {
            String quote = message.idOf("quotes", "quoteId");
            hold(answers, quote, message);
            hold(quoteOfCondition, message.get("condition"), quote);
        } else if (message.has("transferId") && message.has("amount.amount")) {
            transfer(message, source);
        } else if (message.has("transferState") || message.has("errorInformation.errorCode")) {
            result(message);
        } else {
            throw new BadRecord(RejectReason.UNKNOWN_FORMAT, "the message is no quote, transfer or result of one");
        }
    }

    /** Gives every transfer that still waits. */
    void end() throws IOException {
        for (Pending pending : transfers.values()) {
            give(pending);
        }
        transfers.clear();
    }

    private void transfer(Message message, Source source) throws IOException {
        Pending again = transfers.remove(message.get("transferId"));
        if (again != null) {
            give(again);
        }
        if (transfers.size() == MOST) {
            String oldest = transfers.keySet().iterator().next();
            give(transfers.remove(oldest));
        }
        transfers.put(message.get("transferId"), new Pending(message, source, null));
    }

    private void result(Message message) throws BadRecord {
        String id = message.idOf("transfers", "transferId");
        Pending pending = transfers.get(id);
        if (pending == null) {
            // An error may answer anything; only that of a transfer changes one.
            throw new BadRecord(
                    RejectReason.MISSING_VALUE,
                    "the result belongs to transfer " + BadRecord.quote(id) + ", which is not in front of it");
        }
        transfers.put(id, new Pending(pending.transfer(), pending.source(), message));
    }

    private void give(Pending pending) throws IOException {
        String condition = pending.transfer().get("condition");
        String id = quoteOfCondition.getOrDefault(
                condition, quoteOfTransaction.getOrDefault(pending.transfer().get("transferId"), ""));
        try {
            sink.observation(new TransferMapper(pending, quotes.get(id), answers.get(id)).observation());
        } catch (BadRecord bad) {
            sink.rejection(bad.at(file, pending.source().position()));
        }
    }

    private static <T> void hold(Map<String, T> held, String key, T value) {
        if (key.isEmpty()) {
            return;
        }
        if (held.size() == MOST && !held.containsKey(key)) {
            held.remove(held.keySet().iterator().next());
        }
        held.put(key, value);
    }
}
