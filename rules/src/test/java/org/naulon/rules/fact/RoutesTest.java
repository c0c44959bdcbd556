package org.naulon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final Routes ROUTES = Tables.shipped().routes();

    @Test
    void the_example_of_the_domain_lies_on_one_route_in_order() {
        assertThat(order("IR", "Zahedan")).isLessThan(order("TR", "Van")).isGreaterThanOrEqualTo(0);
        assertThat(order("TR", "Van")).isLessThan(order("TR", "Istanbul"));
        assertThat(order("TR", "Istanbul")).isLessThan(order("RS", "Belgrade"));
    }

    @Test
    void alternatives_share_one_step() {
        assertThat(order("GR", "Thessaloniki")).isEqualTo(order("BG", "Sofia"));
        assertThat(order("HU", "Budapest")).isEqualTo(order("HR", "Zagreb"));
        assertThat(order("BG", "Sofia")).isLessThan(order("RS", "Belgrade"));
    }

    @Test
    void a_hub_has_its_country_and_any_of_its_spellings() {
        assertThat(ids("FR", "GRANDE SYNTHE")).contains("R-CHAN");
        assertThat(ids("US", "Grande-Synthe")).isEmpty();
        assertThat(ids("LY", "بني وليد")).contains("R-CML", "R-HOLY");
        assertThat(ids("TR", "İstanbul")).isEqualTo(ids("TR", "istanbul"));
        assertThat(ids("FR", "Lyon")).isEmpty();
        assertThat(ids("FR", "")).isEmpty();
    }

    @Test
    void places_and_countries_of_the_domain_table_are_hubs_under_each_flag_that_it_names() {
        assertThat(ids("PA", "Darién")).containsExactly("R-DAR");
        assertThat(ids("PA", "Paso Canoas")).isEqualTo(ids("CR", "Paso Canoas"));
        assertThat(ids("MA", "Dakhla")).isEqualTo(ids("EH", "Dakhla"));
        assertThat(ids("AE", "Dubai")).contains("R-PKEU");
        assertThat(ids("IT", "Trieste")).contains("R-WBAL", "R-ION");
        assertThat(ids("SY", "Damascus")).containsExactlyInAnyOrder("R-BY", "R-CML");
        assertThat(ids("SO", "Mogadishu")).containsExactly("R-HOLY");
    }

    @Test
    void people_are_held_for_money_in_some_places_and_not_in_their_neighbours() {
        assertThat(held("LY", "Bani Walid")).isTrue();
        assertThat(held("LY", "Al-Qatrun")).isTrue();
        assertThat(held("SO", "Las Anod")).isTrue();
        assertThat(held("YE", "Ras al-Ara")).isTrue();
        assertThat(held("BD", "Teknaf")).isTrue();
        assertThat(held("MX", "Matamoros")).isTrue();
        assertThat(held("YE", "Aden")).isFalse();
        assertThat(held("BD", "Cox's Bazar")).isFalse();
        assertThat(held("SO", "Bosaso")).isFalse();
        assertThat(held("FR", "Calais")).isFalse();
    }

    @Test
    void a_fee_band_reaches_a_quarter_beyond_what_was_published() {
        // R-CMT: 3,000 to 6,000 EUR for the fast boat, "less than 1,000" from 600 EUR for the ordinary one.
        assertThat(ROUTES.feeBand(225_000, 0.25)).contains("R-CMT");
        assertThat(ROUTES.feeBand(224_999, 0.25)).doesNotContain("R-CMT");
        assertThat(ROUTES.feeBand(750_000, 0.25)).contains("R-CMT");
        assertThat(ROUTES.feeBand(750_001, 0.25)).doesNotContain("R-CMT");
        assertThat(ROUTES.feeBand(0, 0.25)).isEmpty();
    }

    private static int order(String country, String city) {
        return ROUTES.stops(country, city).stream()
                .filter(stop -> stop.routeId().equals("R-AFEU"))
                .mapToInt(Routes.Stop::order)
                .findFirst()
                .orElse(-1);
    }

    private static List<String> ids(String country, String city) {
        return ROUTES.stops(country, city).stream().map(Routes.Stop::routeId).toList();
    }

    private static boolean held(String country, String city) {
        return ROUTES.stops(country, city).stream().anyMatch(Routes.Stop::detentionRisk);
    }
}
