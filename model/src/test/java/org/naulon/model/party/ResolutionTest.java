package org.naulon.model.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.naulon.model.Samples.START;
import static org.naulon.model.Samples.named;
import static org.naulon.model.Samples.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.model.context.Context;
import org.naulon.model.context.Official;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.Transfer;

class ResolutionTest {
    private final Resolution resolution = new Resolution(Context.EMPTY);

    private String idOf(Party party, String transferId) {
        return idOf(resolution, party, transferId);
    }

    private static String idOf(Resolution resolution, Party party, String transferId) {
        Transfer transfer = transfer(transferId, START, party, Party.UNKNOWN, 1, Status.PAID);
        return resolution.resolve(transfer).payer().id();
    }

    private static Party party(String name, String account, String phone, String document, String born, String city) {
        return new Party("", name, account, phone, "", document, born, "", city, "FR", "", "");
    }

    @Test
    void the_account_joins_whatever_the_name_says() {
        assertThat(idOf(party("Ali", "A1", "", "", "", ""), "t1"))
                .isEqualTo(idOf(party("B", "A1", "", "", "", ""), "t2"));
        assertThat(idOf(party("Ali", "A1", "", "", "", ""), "t1"))
                .isNotEqualTo(idOf(party("Ali", "A2", "", "", "", ""), "t1"));
    }

    @Test
    void the_document_outweighs_the_phone_and_ignores_case() {
        assertThat(idOf(party("Ali", "", "+331", "ab1", "", ""), "t1"))
                .isEqualTo(idOf(party("Ali", "", "+332", "AB1", "", ""), "t2"));
    }

    @Test
    void a_name_joins_only_with_a_second_attribute() {
        assertThat(idOf(named("Ali Hadi"), "t1")).isNotEqualTo(idOf(named("Ali Hadi"), "t2"));
        assertThat(idOf(party("Ali Hadi", "", "", "", "1990-01-01", ""), "t1"))
                .isEqualTo(idOf(party("ALI HADI", "", "", "", "1990-01-01", "Lyon"), "t2"));
        assertThat(idOf(party("Ali Hadi", "", "", "", "", "Lyon"), "t1"))
                .isEqualTo(idOf(party("Ali Hadi", "", "", "", "", "LYON"), "t2"));
    }

    @Test
    void accounts_and_phones_of_an_official_are_one_party() {
        Resolution withOfficial = new Resolution(new Context(
                List.of(new Official(
                        "O1",
                        "Name",
                        "BORDER",
                        "Post",
                        "City",
                        "FR",
                        LocalDate.of(2020, 1, 1),
                        null,
                        0,
                        "EUR",
                        List.of("A1"),
                        List.of("+331"))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        assertThat(idOf(withOfficial, party("X", "A1", "", "", "", ""), "t1"))
                .isEqualTo(idOf(withOfficial, party("Y", "", "+331", "", "", ""), "t2"));
    }

    @Test
    void a_phone_that_passes_to_another_official_is_that_ones_from_the_day_of_office() {
        LocalDate taken = LocalDate.ofInstant(START, ZoneOffset.UTC);
        Official before = official("O1", taken.minusYears(5));
        Official after = official("O2", taken);
        for (List<Official> order : List.of(List.of(before, after), List.of(after, before))) {
            Resolution dated = new Resolution(knowing(order));

            assertThat(officialOf(dated, START.minus(1, ChronoUnit.DAYS))).isEqualTo("O1");
            assertThat(officialOf(dated, START)).isEqualTo("O2");
            assertThat(officialOf(dated, Instant.EPOCH)).as("before any office").isEqualTo("O1");
        }
    }

    @Test
    void a_phone_of_two_officials_of_one_day_is_that_of_the_first_by_id() {
        LocalDate day = LocalDate.of(2020, 1, 1);
        for (List<Official> order : List.of(
                List.of(official("O1", day), official("O2", day)), List.of(official("O2", day), official("O1", day)))) {
            assertThat(officialOf(new Resolution(knowing(order)), START)).isEqualTo("O1");
        }
    }

    private static String officialOf(Resolution resolution, Instant at) {
        Transfer transfer = transfer("t", at, party("Y", "", "+331", "", "", ""), Party.UNKNOWN, 1, Status.PAID);
        return resolution.resolve(transfer).payer().official();
    }

    private static Official official(String id, LocalDate from) {
        return new Official(id, "Name", "BORDER", "", "", "FR", from, null, 0, "", List.of(), List.of("+331"));
    }

    private static Context knowing(List<Official> officials) {
        return new Context(
                officials, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }

    @Test
    void identifiers_are_listed_strongest_first_and_an_office_by_its_scheme() {
        assertThat(party("X", "A1", "+331", "D1", "", "").identifiers())
                .containsExactly("account:A1", "document:D1", "phone:+331");
        assertThat(new Party("", "", "", "", Party.OFFICE, "H1", "", "", "", "", "", "O1").identifiers())
                .containsExactly("office:H1", "official:O1");
    }

    @Test
    void another_view_fills_only_what_is_empty_and_no_city_of_another_country() {
        Party mine = new Party("id", "Ali", "", "", "", "", "", "", "", "FR", "", "");
        Party other = new Party("x", "Omar", "A1", "+331", "PASSPORT", "D1", "1990", "Road", "Leeds", "GB", "AG", "");
        assertThat(mine.enrichedBy(other))
                .isEqualTo(new Party("id", "Ali", "A1", "+331", "PASSPORT", "D1", "1990", "Road", "", "FR", "AG", ""));
    }
}
