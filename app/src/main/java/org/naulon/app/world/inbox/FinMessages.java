package org.naulon.app.world.inbox;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.naulon.app.world.event.BankPayment;
import org.naulon.app.world.people.Actor;

/** Writes MT103 messages, several in a file separated by a dollar sign as in the RJE format. */
final class FinMessages {

    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private FinMessages() {}

    static String batch(List<BankPayment> payments) {
        return payments.stream().map(FinMessages::mt103).collect(Collectors.joining("$"));
    }

    static String mt103(BankPayment payment) {
        String sender = payment.payer().city().country().bic();
        String receiver = payment.payee().city().country().bic();
        String block3 = payment.uetr() == null ? "" : "{3:{121:" + payment.uetr() + "}}";
        String date = SIX_DIGITS.format(payment.at().atOffset(ZoneOffset.UTC));
        String amount = Amounts.decimal(payment.minor(), payment.currency()).replace('.', ',');
        return String.join(
                "\r\n",
                "{1:F01" + sender + "AXXX0000000000}{2:I103" + receiver + "XXXXN}" + block3 + "{4:",
                ":20:" + payment.endToEndId(),
                ":23B:CRED",
                ":32A:" + date + payment.currency() + amount,
                ":50K:" + customer(payment.payer()),
                ":57A:" + receiver,
                ":59:" + customer(payment.payee()),
                ":70:" + latin(payment.text()),
                ":71A:SHA",
                "-}");
    }

    private static String customer(Actor actor) {
        return "/" + actor.account() + "\r\n" + latin(actor.name()) + "\r\n" + latin(actor.street()) + "\r\n"
                + latin(actor.city().name()) + " " + actor.city().country().code();
    }

    /** FIN's character set X has no accents; banks write the plain letter. */
    private static String latin(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9 /().,'+-]", "");
    }
}
