package org.naulon.rules.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.naulon.model.context.Associate;
import org.naulon.model.context.Business;
import org.naulon.model.context.Context;
import org.naulon.model.context.Licence;
import org.naulon.model.context.Official;
import org.naulon.model.party.Names;
import org.naulon.model.party.Party;

/** Looks parties up in the registers: by account first, by name and country where a register gives no account. */
final class Registers {
    private final Map<String, Business> businesses;
    private final Map<String, Licence> licences;
    private final Map<String, Official> officials = new HashMap<>();
    private final Map<String, Set<String>> associates = new HashMap<>();

    Registers(Context context) {
        businesses = index(context.businesses(), Business::accounts, Business::partyName, Business::country);
        licences = index(context.licences(), Licence::accounts, Licence::partyName, Licence::country);
        for (Licence licence : context.licences()) {
            if (!licence.officeId().isEmpty()) {
                licences.put("office:" + licence.officeId(), licence);
            }
        }
        context.officials().forEach(official -> officials.put(official.officialId(), official));
        for (Associate associate : context.associates()) {
            Set<String> keys = associates.computeIfAbsent(associate.officialId(), id -> new HashSet<>());
            associate.accounts().forEach(account -> keys.add("account:" + account));
            associate.phones().forEach(phone -> keys.add("phone:" + phone));
        }
    }

    /** Sector of a registered business on that day, or empty. */
    String sector(Party party, Instant at) {
        Business business = find(businesses, party);
        return business != null && !business.registeredFrom().isAfter(day(at)) ? business.sector() : "";
    }

    boolean isLicensed(Party party, Instant at) {
        Licence licence = find(licences, party);
        if (licence == null) {
            licence = licences.get("office:" + party.documentNumber());
        }
        LocalDate day = day(at);
        return licence != null
                && !licence.fromDate().isAfter(day)
                && (licence.toDate() == null || !licence.toDate().isBefore(day));
    }

    /** Whether an official was in office on that day. */
    boolean inOffice(String officialId, Instant at) {
        Official official = officials.get(officialId);
        LocalDate day = day(at);
        return official != null
                && !official.fromDate().isAfter(day)
                && (official.toDate() == null || !official.toDate().isBefore(day));
    }

    /** Whether a party is a declared relative or associate of an official. */
    boolean isAssociate(String officialId, Party party) {
        Set<String> keys = associates.getOrDefault(officialId, Set.of());
        return keys.contains("account:" + party.account()) || keys.contains("phone:" + party.phone());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static <T> T find(Map<String, T> register, Party party) {
        T found = party.account().isEmpty() ? null : register.get("account:" + party.account());
        return found != null ? found : register.get(named(party.name(), party.country()));
    }

    private static <T> Map<String, T> index(
            List<T> rows, Function<T, List<String>> accounts, Function<T, String> name, Function<T, String> country) {
        Map<String, T> index = new HashMap<>();
        for (T row : rows) {
            accounts.apply(row).forEach(account -> index.put("account:" + account, row));
            if (accounts.apply(row).isEmpty()) {
                index.put(named(name.apply(row), country.apply(row)), row);
            }
        }
        return index;
    }

    private static String named(String name, String country) {
        return "name:" + Names.normal(name) + "|" + country;
    }
}
