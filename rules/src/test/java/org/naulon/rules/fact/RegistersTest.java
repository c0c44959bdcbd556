package org.naulon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.model.context.Asset;
import org.naulon.model.context.Business;
import org.naulon.model.context.Context;
import org.naulon.model.context.Licence;
import org.naulon.model.context.Official;
import org.naulon.model.party.Party;

class RegistersTest {
    private static final Licence FIRST = licence("2020-01-01", "2021-12-31");
    private static final Licence RENEWED = licence("2023-01-01", null);

    @Test
    void aRenewedLicenceCoversItsOwnDaysAndTheOldOneItsOwn() {
        for (List<Licence> order : List.of(List.of(FIRST, RENEWED), List.of(RENEWED, FIRST))) {
            Registers registers = registers(order);

            assertThat(licensed(registers, "2021-12-31")).isTrue();
            assertThat(licensed(registers, "2022-01-01")).isFalse();
            assertThat(licensed(registers, "2022-12-31")).isFalse();
            assertThat(licensed(registers, "2023-01-01")).isTrue();
        }
    }

    @Test
    void aDocumentWithTheNumberOfALicensedOfficeIsNoOffice() {
        Registers registers = registers(List.of(FIRST));
        Party office = party(Party.OFFICE);
        Party person = party("PASSPORT");

        assertThat(registers.isLicensed(office, at("2020-06-01"))).isTrue();
        assertThat(registers.isLicensed(person, at("2020-06-01"))).isFalse();
    }

    @Test
    void anOfficialIsInOfficeFromTheFirstToTheLastDayOfEachPost() {
        Official first = official("2020-01-01", "2021-12-31");
        Official second = official("2023-01-01", null);
        for (List<Official> order : List.of(List.of(first, second), List.of(second, first))) {
            Registers registers = registers(order, List.of(), List.of());

            assertThat(registers.inOffice("O1", at("2019-12-31"))).isFalse();
            assertThat(registers.inOffice("O1", at("2020-01-01"))).isTrue();
            assertThat(registers.inOffice("O1", at("2021-12-31"))).isTrue();
            assertThat(registers.inOffice("O1", at("2022-01-01"))).isFalse();
            assertThat(registers.inOffice("O1", at("2022-12-31"))).isFalse();
            assertThat(registers.inOffice("O1", at("2023-01-01"))).isTrue();
        }
    }

    @Test
    void aBusinessHasTheSectorThatItWasLastRegisteredFor() {
        Business bus = business("TRANSPORT", "2020-01-01");
        Business landlord = business("LANDLORD", "2026-01-01");
        for (List<Business> order : List.of(List.of(bus, landlord), List.of(landlord, bus))) {
            Registers registers = registers(List.of(), order, List.of());

            assertThat(registers.sector(holder(), at("2019-12-31"))).isEmpty();
            assertThat(registers.sector(holder(), at("2020-01-01"))).isEqualTo("TRANSPORT");
            assertThat(registers.sector(holder(), at("2025-12-31"))).isEqualTo("TRANSPORT");
            assertThat(registers.sector(holder(), at("2026-01-01"))).isEqualTo("LANDLORD");
            assertThat(registers.isLandlord(holder(), at("2025-12-31"))).isFalse();
            assertThat(registers.isLandlord(holder(), at("2026-01-01"))).isTrue();
        }
    }

    @Test
    void anAssetCountsByTheDayOnWhichItWasAcquired() {
        Asset car =
                new Asset("A1", "VEHICLE", "", "", LocalDate.parse("2026-02-10"), "A1", 1_000_000, "EUR", "NE", "R1");
        Registers registers = registers(List.of(), List.of(), List.of(car));

        assertThat(registers.acquired(holder(), at("2026-01-30"), Duration.ofDays(10)))
                .isEmpty();
        assertThat(registers.acquired(holder(), at("2026-01-31"), Duration.ofDays(10)))
                .containsExactly(car);
        assertThat(registers.acquired(holder(), at("2026-02-20"), Duration.ofDays(10)))
                .containsExactly(car);
        assertThat(registers.acquired(holder(), at("2026-02-21"), Duration.ofDays(10)))
                .isEmpty();
    }

    private static Party holder() {
        return new Party("p", "", "A1", "", "", "", "", "", "", "NE", "", "");
    }

    private static Official official(String from, String to) {
        return new Official(
                "O1",
                "Idi",
                "BORDER",
                "",
                "",
                "NE",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                0,
                "",
                List.of(),
                List.of());
    }

    private static Business business(String sector, String from) {
        return new Business("Bus", List.of("A1"), "NE", sector, LocalDate.parse(from));
    }

    private static Registers registers(List<Official> officials, List<Business> businesses, List<Asset> assets) {
        return new Registers(new Context(
                officials,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                businesses,
                assets,
                List.of(),
                List.of(),
                List.of()));
    }

    private static boolean licensed(Registers registers, String day) {
        return registers.isLicensed(party(Party.OFFICE), at(day));
    }

    private static Party party(String documentType) {
        return new Party("p", "", "", "", documentType, "77", "", "", "", "", "", "");
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private static Licence licence(String from, String to) {
        return new Licence(
                "Office Seventy-seven",
                "77",
                List.of(),
                "DE",
                "L-1",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static Registers registers(List<Licence> licences) {
        return new Registers(new Context(
                List.of(), List.of(), List.of(), List.of(), licences, List.of(), List.of(), List.of(), List.of(),
                List.of()));
    }
}
