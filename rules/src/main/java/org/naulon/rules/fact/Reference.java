package org.naulon.rules.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.naulon.model.money.Rates;
import org.naulon.model.party.Names;
import org.naulon.rules.RulesetFiles;
import org.naulon.rules.Table;

/** The reference tables of a ruleset, each row with source and date. */
public final class Reference {
    private static final ObjectMapper YAML =
            YAMLMapper.builder(new YAMLFactory()).build();

    private final Map<String, BigDecimal> rates;
    private final Routes routes;
    private final Thresholds thresholds;
    private final Seasons seasons;
    private final Set<String> frequentSurnames = new HashSet<>();
    private final Set<String> sectorsOfManyPayers = new HashSet<>();
    private final Set<String> emergencySectors = new HashSet<>();
    private final Map<String, Set<String>> purposeWords = new HashMap<>();

    private Reference(RulesetFiles files, List<String> problems) {
        rates = rates(files, problems);
        routes = routes(files, problems);
        thresholds = new Thresholds(rows(files, "thresholds", problems), problems);
        seasons = new Seasons(rows(files, "seasons", problems));
        for (Table.Row row : rows(files, "surnames", problems)) {
            frequentSurnames.addAll(Names.words(row.text("word")));
        }
        for (Table.Row row : rows(files, "sectors", problems)) {
            if (row.text("many_payers").equals("yes")) {
                sectorsOfManyPayers.add(row.text("sector"));
            }
            if (row.text("emergency").equals("yes")) {
                emergencySectors.add(row.text("sector"));
            }
        }
        for (Table.Row row : rows(files, "purposes", problems)) {
            purposeWords
                    .computeIfAbsent(row.text("kind"), kind -> new HashSet<>())
                    .add(row.text("word").toLowerCase(Locale.ROOT));
        }
    }

    /** Reads all tables; whatever is wrong is added to the problems. */
    public static Reference load(RulesetFiles files, List<String> problems) {
        return new Reference(files, problems);
    }

    /** EUR per unit of a currency, indicative. */
    public Map<String, BigDecimal> indicativeRates() {
        return rates;
    }

    Routes routes() {
        return routes;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    Seasons seasons() {
        return seasons;
    }

    Set<String> frequentSurnames() {
        return frequentSurnames;
    }

    boolean hasManyPayers(String sector) {
        return sectorsOfManyPayers.contains(sector);
    }

    boolean isEmergency(String sector) {
        return emergencySectors.contains(sector);
    }

    /** The codes and words of a kind of purpose such as {@code RENT}, lower case. */
    Set<String> purposeWords(String kind) {
        return purposeWords.getOrDefault(kind, Set.of());
    }

    private static List<Table.Row> rows(RulesetFiles files, String table, List<String> problems) {
        String path = "reference/" + table + ".csv";
        return Table.read(path, files.read(path), problems);
    }

    private static Map<String, BigDecimal> rates(RulesetFiles files, List<String> problems) {
        Map<String, BigDecimal> rates = new TreeMap<>();
        for (Table.Row row : rows(files, "rates", problems)) {
            if (row.number("eur_per_unit") > 0) {
                rates.put(row.text("currency"), new BigDecimal(row.text("eur_per_unit")));
            } else {
                problems.add(row.at() + ": a rate must be above zero");
            }
        }
        return rates;
    }

    private Routes routes(RulesetFiles files, List<String> problems) {
        byte[] content = files.read("reference/routes.yaml");
        if (content.length == 0) {
            problems.add("reference/routes.yaml: missing");
            return new Routes(List.of(), rates);
        }
        try {
            List<Routes.Route> read = YAML.readValue(
                    new String(content, StandardCharsets.UTF_8), new TypeReference<List<Routes.Route>>() {});
            read.forEach(route -> check(route, problems));
            return new Routes(read, rates);
        } catch (JsonProcessingException e) {
            problems.add("reference/routes.yaml: " + e.getOriginalMessage());
            return new Routes(List.of(), rates);
        }
    }

    private void check(Routes.Route route, List<String> problems) {
        if (route.source().isEmpty() || route.hubs().isEmpty()) {
            problems.add("reference/routes.yaml: " + route.id() + " has no source or no hub");
        }
        for (Routes.Fee fee : route.fees()) {
            boolean hasRate = fee.currency().equals(Rates.BASE) || rates.containsKey(fee.currency());
            if (fee.source().isEmpty() || fee.lo() > fee.hi() || !hasRate) {
                problems.add(
                        "reference/routes.yaml: " + route.id() + " has a fee without source, order or rate: " + fee);
            }
        }
    }
}
