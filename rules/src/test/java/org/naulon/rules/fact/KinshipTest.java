package org.naulon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.RulesetLoader;

class KinshipTest {
    private static final Kinship KINSHIP =
            new Kinship(Tables.shipped(), RulesetLoader.shipped().parameters(), Tables.spellings(), Tables.purposes());
    private static final Party MOTHER = Payments.party("mother", "Hirut Woldetnsay");
    private static final Party DAUGHTER = Payments.party("daughter", "Selam Almaz Woldetnsay");

    @Test
    void a_rare_family_name_makes_kin_in_any_spelling() {
        assertThat(kin("Hirut Woldetnsay", "SELAM WOLDETNSAY")).isTrue();
        assertThat(kin("Ana Kovačevićeva", "Ivo Kovacevićeva")).isTrue();
        assertThat(kin("Hirut Woldetnsay", "Hirut Gebrezgi")).isFalse();
    }

    @Test
    void a_frequent_family_name_makes_no_kin() {
        assertThat(kin("Imran Khan", "Asif Khan")).isFalse();
        assertThat(kin("Lan Nguyen", "Hoa Nguyen")).isFalse();
        assertThat(kin("Иван Петров", "Пётр Петров")).isFalse();
        assertThat(kin("رضا محمدی", "علی محمدی")).isFalse();
    }

    @Test
    void words_of_company_names_make_no_kin() {
        assertThat(kin("Alpha Trading Ltd", "Beta Trading Ltd")).isFalse();
        assertThat(kin("Nord Transport GmbH", "Sud Transport GmbH")).isFalse();
    }

    @Test
    void a_shared_given_name_or_a_single_name_makes_no_kin() {
        assertThat(kin("Zerihun", "Zerihun")).isFalse();
        assertThat(kin("Zerihun Abatzoglou", "Zerihun Lempicki")).isFalse();
    }

    @Test
    void the_same_phone_or_address_makes_kin() {
        Party one = new Party("1", "A B", "", "+33100", "", "", "", "1 Rue X, Lille", "", "", "", "");
        Party phone = new Party("2", "C D", "", "+33100", "", "", "", "", "", "", "", "");
        Party address = new Party("3", "E F", "", "", "", "", "", "1 rue x  LILLE", "", "", "", "");
        Party nothing = new Party("4", "G H", "", "", "", "", "", "", "", "", "", "");
        assertThat(KINSHIP.kin(one, phone)).isTrue();
        assertThat(KINSHIP.kin(one, address)).isTrue();
        assertThat(KINSHIP.kin(phone, address)).isFalse();
        assertThat(KINSHIP.kin(nothing, phone)).isFalse();
    }

    @Test
    void a_declared_relative_is_kin_and_a_declared_friend_is_not() {
        Party a = Payments.party("a", "Anke Duivenvoorde");
        Party b = Payments.party("b", "Ben Osterhaus");
        Transfer brother = Payments.pay("1", "2024-03-04T00:00:00Z", a, b, 100, "", "", "BROTHER");
        Transfer friend = Payments.pay("2", "2024-03-04T00:00:00Z", a, b, 100, "", "", "FRIEND");
        assertThat(KINSHIP.declared(brother)).isTrue();
        assertThat(KINSHIP.declared(friend)).isFalse();
    }

    @Test
    void four_small_payments_over_half_a_year_make_a_family_pair() {
        assertThat(pair(4, "2024-01-01", "2024-06-29", 50_000, 0)).isTrue();
        assertThat(pair(3, "2024-01-01", "2024-06-29", 50_000, 0)).isFalse();
        assertThat(pair(4, "2024-01-01", "2024-06-28", 50_000, 0)).isFalse();
        assertThat(pair(4, "2024-01-01", "2024-06-29", 50_001, 0)).isFalse();
    }

    @Test
    void a_payee_of_more_than_five_senders_has_no_family_pair() {
        assertThat(pair(4, "2024-01-01", "2024-06-29", 50_000, 4)).isTrue();
        assertThat(pair(4, "2024-01-01", "2024-06-29", 50_000, 5)).isFalse();
    }

    private static boolean pair(int payments, String first, String last, long amount, int otherSenders) {
        List<Transfer> credits = new ArrayList<>();
        for (int i = 0; i < payments - 1; i++) {
            credits.add(Payments.pay("p" + i, first + "T0" + i + ":00:00Z", DAUGHTER, MOTHER, amount));
        }
        credits.add(Payments.pay("last", last + "T12:00:00Z", DAUGHTER, MOTHER, amount));
        for (int i = 0; i < otherSenders; i++) {
            credits.add(
                    Payments.pay("o" + i, last + "T10:00:00Z", Payments.party("o" + i, "Other " + i), MOTHER, 10_000));
        }
        PartyHistory history = Payments.history("mother", credits);
        return KINSHIP.familyPair("daughter", history, credits.get(payments - 1).at());
    }

    private static boolean kin(String one, String other) {
        return KINSHIP.kin(Payments.party("1", one), Payments.party("2", other));
    }
}
