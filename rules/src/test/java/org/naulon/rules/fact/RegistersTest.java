package org.naulon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.model.context.Context;
import org.naulon.model.context.Licence;
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
