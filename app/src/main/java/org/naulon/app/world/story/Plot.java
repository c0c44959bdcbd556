package org.naulon.app.world.story;

import java.util.ArrayList;
import java.util.List;
import org.naulon.app.world.event.BankPayment;
import org.naulon.app.world.event.CashDeposit;
import org.naulon.app.world.event.HawalaTransfer;
import org.naulon.app.world.event.MoneyTransfer;
import org.naulon.app.world.event.Office;
import org.naulon.app.world.people.Actor;

/** One story while it is being planned. All amounts are euro cents; money transfers convert them to the sender's money. */
final class Plot {

    private final Stage stage;
    private final List<String> references = new ArrayList<>();
    private final List<Truth.Subject> subjects = new ArrayList<>();
    private String method = "CASH_PICKUP";
    private HawalaTransfer.Course books = HawalaTransfer.Course.BOTH_BOOKS;

    Plot(Stage stage) {
        this.stage = stage;
    }

    Plot wallets() {
        method = "WALLET";
        return this;
    }

    Plot held() {
        books = HawalaTransfer.Course.HELD_THEN_RELEASED;
        return this;
    }

    void bank(int day, int hour, Actor payer, Actor payee, long cents, String purpose, String text) {
        // Every fifth payment travels in a message version without UETR.
        String uetr = references.size() % 5 == 4 ? null : stage.ids().uetr();
        BankPayment payment = new BankPayment(
                stage.at(day, hour, references.size() % 60),
                stage.ids().next("E"),
                uetr,
                payer,
                payee,
                cents,
                "EUR",
                purpose,
                text,
                BankPayment.Course.PLAIN);
        stage.add(payment);
        references.add(payment.reference());
    }

    void transfer(int day, int hour, Actor payer, Actor payee, long cents, String purpose, String relationship) {
        String currency = payer.city().country().currency();
        MoneyTransfer transfer = new MoneyTransfer(
                stage.at(day, hour, references.size() % 60),
                stage.ids().control(),
                payer,
                payee,
                stage.atlas().convert(cents, "EUR", currency),
                payee.city(),
                method,
                purpose,
                relationship,
                MoneyTransfer.Course.PAID);
        stage.add(transfer);
        references.add(transfer.reference());
    }

    void transfer(int day, int hour, Actor payer, Actor payee, long cents) {
        transfer(day, hour, payer, payee, cents, "", "");
    }

    void hawala(int day, int hour, Actor payer, Actor payee, long cents) {
        HawalaTransfer transfer = new HawalaTransfer(
                stage.at(day, hour, references.size() % 60),
                Office.in(payer.city()),
                Office.in(payee.city()),
                stage.ids().next("H"),
                stage.ids().next("K"),
                payer,
                payee,
                cents,
                "EUR",
                books);
        stage.add(transfer);
        references.add(transfer.reference());
    }

    void cash(int day, int hour, Actor holder, String branch, long cents) {
        CashDeposit deposit = new CashDeposit(
                stage.at(day, hour, references.size() % 60),
                stage.ids().next("C"),
                holder,
                stage.city(branch),
                cents,
                "EUR");
        stage.add(deposit);
        references.add(deposit.reference());
    }

    /** Each payer sends once, one after the other over the given days, amounts spread over twelve per cent. */
    void fanIn(Channel channel, List<Actor> payers, Actor payee, int day, int days, long cents) {
        for (int i = 0; i < payers.size(); i++) {
            int when = day + i * days / payers.size();
            long amount = cents + cents * (i % 7 - 3) / 50;
            int hour = 8 + i % 10;
            switch (channel) {
                case BANK -> bank(when, hour, payers.get(i), payee, amount, "OTHR", "as agreed");
                case MONEY_TRANSFER -> transfer(when, hour, payers.get(i), payee, amount);
                case HAWALA -> hawala(when, hour, payers.get(i), payee, amount);
            }
        }
    }

    Plot subject(String role, Actor actor) {
        subjects.add(new Truth.Subject(role, identifiers(actor)));
        return this;
    }

    Plot subject(String role, Actor actor, String further) {
        List<String> all = new ArrayList<>(identifiers(actor));
        all.add(further);
        subjects.add(new Truth.Subject(role, all));
        return this;
    }

    /** Ends the story. */
    void tell(String id, String kind, boolean report, String... rules) {
        stage.add(new Truth.Story(id, kind, List.of(rules), report, List.copyOf(subjects), List.copyOf(references)));
    }

    static List<String> identifiers(Actor actor) {
        List<String> identifiers = new ArrayList<>(List.of("account:" + actor.account(), "phone:" + actor.phone()));
        if (actor.document() != null) {
            identifiers.add("document:" + actor.document());
        }
        return identifiers;
    }

    /** Where a fan-in takes place. */
    enum Channel {
        BANK,
        MONEY_TRANSFER,
        HAWALA
    }
}
