package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.naulon.model.context.Asset;
import org.naulon.model.context.Associate;
import org.naulon.model.context.Business;
import org.naulon.model.context.Context;
import org.naulon.model.context.Licence;
import org.naulon.model.context.Official;
import org.naulon.model.party.Names;
import org.naulon.model.party.Party;

/** Looks parties up in the registers: by account first, by name and country where a register gives no account. A party may have several rows. */
final class Registers {
    private static final Set<String> FAMILY = Set.of("SPOUSE", "CHILD", "PARENT", "SIBLING", "PARTNER");

    private final Map<String, List<Business>> businesses;
    private final Map<String, List<Licence>> licences;
    private final Map<String, List<Official>> officials = new HashMap<>();
    private final Map<String, Set<String>> relatives = new HashMap<>();
    private final Map<String, List<Asset>> assets = new HashMap<>();

    Registers(Context context) {
        businesses = index(context.businesses(), Business::accounts, Business::partyName, Business::country);
        licences = index(context.licences(), Licence::accounts, Licence::partyName, Licence::country);
        for (Licence licence : context.licences()) {
            if (!licence.officeId().isEmpty()) {
                add(licences, "office:" + licence.officeId(), licence);
            }
        }
        context.officials().forEach(official -> add(officials, official.officialId(), official));
        for (Associate associate : context.associates()) {
            if (FAMILY.contains(associate.relation())) {
                Set<String> keys = relatives.computeIfAbsent(associate.officialId(), id -> new HashSet<>());
                associate.accounts().forEach(account -> keys.add("account:" + account));
                associate.phones().forEach(phone -> keys.add("phone:" + phone));
            }
        }
        for (Asset asset : context.assets()) {
            if (!asset.registryNo().isEmpty()) {
                String account = asset.paidFromAccount();
                String key = account.isEmpty() ? named(asset.holderName(), asset.country()) : "account:" + account;
                add(assets, key, asset);
            }
        }
    }

    /** Sector of a registered business on that day, the one registered last, or empty. */
    String sector(Party party, Instant at) {
        return find(businesses, party).stream()
                .filter(business -> !business.registeredFrom().isAfter(day(at)))
                .max(Comparator.comparing(Business::registeredFrom).thenComparing(Business::sector))
                .map(Business::sector)
                .orElse("");
    }

    boolean isLicensed(Party party, Instant at) {
        List<Licence> found = find(licences, party);
        if (found.isEmpty() && party.documentType().equals(Party.OFFICE)) {
            found = licences.getOrDefault("office:" + party.documentNumber(), List.of());
        }
        return found.stream().anyMatch(licence -> covers(licence.fromDate(), licence.toDate(), day(at)));
    }

    /** Whether an official was in office on that day. */
    boolean inOffice(String officialId, Instant at) {
        return officials.getOrDefault(officialId, List.of()).stream()
                .anyMatch(official -> covers(official.fromDate(), official.toDate(), day(at)));
    }

    /** Whether a party is registered as landlord on that day, in any of its rows. */
    boolean isLandlord(Party party, Instant at) {
        return find(businesses, party).stream()
                .anyMatch(business -> business.sector().equals("LANDLORD")
                        && !business.registeredFrom().isAfter(day(at)));
    }

    /** What a party acquired, with a number in a public register, at most so long before or after a moment. */
    List<Asset> acquired(Party party, Instant at, Duration span) {
        LocalDate from = day(at.minus(span));
        LocalDate to = day(at.plus(span));
        return find(assets, party).stream()
                .filter(asset -> !asset.acquiredOn().isBefore(from)
                        && !asset.acquiredOn().isAfter(to))
                .toList();
    }

    /** Whether a party is declared as family of an official; a mere associate or a company is not. */
    boolean isRelative(String officialId, Party party) {
        Set<String> keys = relatives.getOrDefault(officialId, Set.of());
        return keys.contains("account:" + party.account()) || keys.contains("phone:" + party.phone());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    private static <T> List<T> find(Map<String, List<T>> register, Party party) {
        List<T> found = party.account().isEmpty() ? null : register.get("account:" + party.account());
        return found != null ? found : register.getOrDefault(named(party.name(), party.country()), List.of());
    }

    private static <T> void add(Map<String, List<T>> register, String key, T row) {
        register.computeIfAbsent(key, first -> new ArrayList<>(1)).add(row);
    }

    private static <T> Map<String, List<T>> index(
            List<T> rows, Function<T, List<String>> accounts, Function<T, String> name, Function<T, String> country) {
        Map<String, List<T>> index = new HashMap<>();
        for (T row : rows) {
            accounts.apply(row).forEach(account -> add(index, "account:" + account, row));
            if (accounts.apply(row).isEmpty()) {
                add(index, named(name.apply(row), country.apply(row)), row);
            }
        }
        return index;
    }

    private static String named(String name, String country) {
        return "name:" + Names.normal(name) + "|" + country;
    }
}
