package org.naulon.model.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.naulon.model.Samples.day;
import static org.naulon.model.Samples.observation;
import static org.naulon.model.Samples.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.naulon.model.TestObservation;
import org.naulon.model.context.Context;
import org.naulon.model.money.Rates;
import org.naulon.model.party.Party;
import org.naulon.model.party.Resolution;

class SettlementTest {
    private final Settlement settlement = new Settlement(new Rates(List.of(), Map.of()), new Resolution(Context.EMPTY));

    private static Observation entry(String book, int entry, Status status, long day, long minor) {
        return entry(book, entry, status, day, minor, "H2");
    }

    private static Observation entry(String book, int entry, Status status, long day, long minor, String payingOffice) {
        Party payer = new Party("", "Ali", "", "", "", "", "", "", "", "FR", "H1", "");
        Party payee = new Party("", "Omar", "", "", "", "", "", "", "", "GB", payingOffice, "");
        return observation(
                "hawala:" + book + "|" + entry + "|77",
                status,
                day(day),
                payer,
                payee,
                minor,
                "77",
                book,
                "line " + entry);
    }

    @Test
    void an_order_and_its_payment_are_one_transfer_of_the_day_of_the_payment_and_two_accepted_records() {
        List<Observation> both = List.of(
                observation("uetr:1", Status.PAID, day(1), "line 2"),
                observation("uetr:1", Status.ORDERED, day(0), "line 1"));
        assertThat(settlement.transfers(both)).extracting(Transfer::status).containsExactly(Status.PAID);
        assertThat(settlement.transfers(both)).extracting(Transfer::at).containsExactly(day(1));
        assertThat(Settlement.counts(both)).isEqualTo(new Counts(2, 0));
    }

    @Test
    void a_payment_that_came_back_in_part_stays_paid_with_the_rest() {
        Observation paid = paid("EUR", 10_000, "", 0);
        assertThat(settled(paid, back("EUR", 4_000, 2))).isEqualTo("PAID 6000");
        assertThat(settled(paid, back("EUR", 9_999, 2))).isEqualTo("PAID 1");
        assertThat(settled(paid, back("EUR", 10_000, 2))).isEqualTo("REVERSED 10000");
        assertThat(settled(paid, back("EUR", 10_001, 2))).isEqualTo("REVERSED 10000");
        assertThat(settled(paid, back("EUR", 4_000, 2), back("EUR", 6_000, 3))).isEqualTo("REVERSED 10000");
        assertThat(settled(paid, back("EUR", 4_000, 2), back("EUR", 4_000, 3))).isEqualTo("PAID 6000");
        assertThat(Settlement.counts(List.of(paid, back("EUR", 4_000, 2)))).isEqualTo(new Counts(2, 0));
    }

    @Test
    void a_part_returned_in_the_currency_of_the_payee_is_the_same_part_of_what_the_payer_gave() {
        Observation paid = paid("USD", 12_000, "EUR", 10_000);
        assertThat(settled(paid, back("EUR", 4_000, 2))).isEqualTo("PAID 7200");
        assertThat(settled(paid, back("EUR", 10_000, 2))).isEqualTo("REVERSED 12000");
        assertThat(settled(paid, back("GBP", 1, 2))).isEqualTo("REVERSED 12000");
    }

    @Test
    void a_transfer_is_uncertain_when_everybody_who_copied_it_was_less_sure_than_nine_tenths() {
        assertThat(uncertain("0.89")).isTrue();
        assertThat(uncertain("0.9")).isFalse();
        assertThat(uncertain("")).isFalse();
        assertThat(uncertain("0.5", "0.899999")).isTrue();
        assertThat(uncertain("0.5", "1")).isFalse();
        assertThat(uncertain("0.5", "")).isFalse();
    }

    private boolean uncertain(String... confidences) {
        List<Observation> records = new ArrayList<>();
        for (String confidence : confidences) {
            records.add(TestObservation.of("uetr:1")
                    .seen(source("line " + records.size()))
                    .read(new Reading("", "", "", "", 0, "A. Clerk", confidence))
                    .made());
        }
        return settlement.transfers(records).get(0).uncertain();
    }

    @Test
    void a_return_alone_is_a_reversed_payment() {
        assertThat(settled(back("EUR", 4_000, 2))).isEqualTo("REVERSED 4000");
    }

    private String settled(Observation... records) {
        List<Transfer> transfers = settlement.transfers(List.of(records));
        assertThat(transfers).hasSize(1);
        return transfers.get(0).status() + " " + transfers.get(0).amountMinor();
    }

    private static Observation paid(String currency, long minor, String receivedCurrency, long receivedMinor) {
        return payment(Status.PAID, 0, currency, minor, receivedCurrency, receivedMinor);
    }

    private static Observation back(String currency, long minor, long day) {
        return payment(Status.REVERSED, day, currency, minor, "", 0);
    }

    private static Observation payment(
            Status status, long day, String currency, long minor, String receivedCurrency, long receivedMinor) {
        return TestObservation.of("uetr:1")
                .in(status, day(0), day(day))
                .amount(minor, currency)
                .received(receivedMinor, receivedCurrency)
                .seen(source("line " + day))
                .made();
    }

    @Test
    void the_same_state_again_is_a_duplicate_and_another_source() {
        List<Observation> both = List.of(
                observation("uetr:1", Status.PAID, day(0), "line 2"),
                observation("uetr:1", Status.PAID, day(0), "line 10"));
        assertThat(Settlement.counts(both)).isEqualTo(new Counts(1, 1));
        assertThat(settlement.transfers(both).get(0).sources())
                .extracting(Source::position)
                .containsExactly("line 2", "line 10");
    }

    @Test
    void the_record_that_leads_is_the_accepted_one_whatever_came_first() {
        Observation first = observation("uetr:1", Status.PAID, day(0), "line 2");
        Observation again = observation("uetr:1", Status.PAID, day(0), "line 10");
        Observation sent = entry("H1", 1, Status.PAID, 0, 100_000);
        Observation paidOut = entry("H2", 9, Status.PAID, 0, 98_000);

        assertThat(Settlement.accepted(List.of(again, first))).containsExactly(first);
        assertThat(Settlement.accepted(List.of(paidOut, sent))).containsExactly(sent);
    }

    @Test
    void the_two_books_of_one_hawala_are_one_transfer() {
        List<Observation> books =
                List.of(entry("H2", 9, Status.PAID, 10, 98_000), entry("H1", 1, Status.PAID, 0, 100_000));
        assertThat(settlement.transfers(books))
                .extracting(Transfer::amountMinor)
                .containsExactly(100_000L);
        assertThat(Settlement.counts(books)).isEqualTo(new Counts(1, 1));
    }

    @Test
    void entries_over_ten_days_or_two_percent_apart_or_of_one_book_are_two_transfers() {
        assertThat(settlement.transfers(
                        List.of(entry("H1", 1, Status.PAID, 0, 100_000), entry("H2", 2, Status.PAID, 11, 100_000))))
                .hasSize(2);
        assertThat(settlement.transfers(
                        List.of(entry("H1", 1, Status.PAID, 0, 100_000), entry("H2", 2, Status.PAID, 0, 97_999))))
                .hasSize(2);
        assertThat(settlement.transfers(
                        List.of(entry("H1", 1, Status.PAID, 0, 100_000), entry("H1", 2, Status.PAID, 0, 100_000))))
                .hasSize(2);
    }

    @Property(tries = 500)
    void the_order_of_records_never_matters_and_the_counts_add_up(@ForAll long seed) {
        Random random = new Random(seed);
        List<Observation> records = new ArrayList<>();
        boolean hawala = random.nextBoolean();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            Status status = Status.values()[random.nextInt(Status.values().length)];
            int day = random.nextInt(15);
            records.add(
                    hawala
                            ? entry(
                                    random.nextBoolean() ? "H1" : "H2",
                                    random.nextInt(4),
                                    status,
                                    day,
                                    99_000 + random.nextInt(3_000))
                            : observation("uetr:1", status, day(day), "line " + random.nextInt(9)));
        }
        List<Observation> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);

        assertThat(settlement.transfers(shuffled)).isEqualTo(settlement.transfers(records));
        Counts counts = Settlement.counts(records);
        assertThat(Settlement.counts(shuffled)).isEqualTo(counts);
        assertThat(counts.accepted() + counts.duplicates()).isEqualTo(records.size());
        assertThat(Settlement.accepted(shuffled))
                .containsExactlyInAnyOrderElementsOf(Settlement.accepted(records))
                .isSubsetOf(records);
        assertThat(Counts.NONE.plus(counts)).isEqualTo(counts);
    }

    @Property(tries = 1_000)
    void changes_record_by_record_end_where_all_records_together_do(@ForAll long seed) {
        Random random = new Random(seed);
        List<Observation> seen = new ArrayList<>();
        Map<String, Transfer> transfers = new TreeMap<>();
        Counts counts = Counts.NONE;
        List<Observation> accepted = new ArrayList<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            Observation record = entry(
                    "H" + (1 + random.nextInt(3)),
                    random.nextInt(5),
                    Status.values()[random.nextInt(Status.values().length)],
                    random.nextInt(15),
                    99_000 + random.nextInt(3_000),
                    List.of("H2", "H3", "").get(random.nextInt(3)));
            for (Change change : settlement.changes(seen, record)) {
                if (change.after() == null) {
                    transfers.remove(change.before().id());
                } else {
                    transfers.put(change.after().id(), change.after());
                }
            }
            Acceptance acceptance = Settlement.accepting(seen, record);
            counts = counts.plus(acceptance.added());
            acceptance.before().forEach(accepted::remove);
            accepted.addAll(acceptance.after());
            seen.add(record);
        }

        assertThat(transfers.values()).containsExactlyInAnyOrderElementsOf(settlement.transfers(seen));
        assertThat(transfers.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        settlement.transfers(seen).stream().map(Transfer::id).toList());
        assertThat(counts).isEqualTo(Settlement.counts(seen));
        assertThat(accepted).containsExactlyInAnyOrderElementsOf(Settlement.accepted(seen));
    }
}
