package org.naulon.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.naulon.rules.fact.Answers;
import org.naulon.rules.fact.Facts;

/**
 * Reads {@code parameters/*.csv} and holds each row against what the catalogue declares. Names that begin with {@code kin.} or
 * {@code all.} belong to predicates that several rules share; their rows alone declare them.
 */
final class ParameterTables {
    private static final List<String> SHARED = List.of("kin.", "all.");
    private static final String SCOPE = "|corridor:[A-Z]{2}-[A-Z]{2}";

    private ParameterTables() {}

    static Parameters read(RulesetFiles files, Catalogue catalogue, List<String> problems) {
        List<Parameters.Row> rows = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (String path : files.list("parameters")) {
            for (Table.Row row : Table.read(path, files.read(path), problems)) {
                Parameters.Row parameter = new Parameters.Row(
                        row.text("parameter"),
                        row.text("scope"),
                        row.number("value"),
                        row.text("unit"),
                        row.number("min"),
                        row.number("max"),
                        row.text("source"),
                        row.text("date"));
                check(row, parameter, catalogue, problems);
                if (!given.add(parameter.parameter() + "@" + parameter.scope())) {
                    problems.add(row.at() + ": a second value of " + parameter.parameter());
                }
                rows.add(parameter);
            }
        }
        Set<String> missing = new TreeSet<>(catalogue.parameters().keySet());
        missing.removeIf(name -> given.contains(name + "@"));
        missing.forEach(name -> problems.add("parameters: no value of " + name));
        return new Parameters(rows);
    }

    private static void check(Table.Row row, Parameters.Row given, Catalogue catalogue, List<String> problems) {
        String name = given.parameter();
        if (!given.scope().matches(SCOPE)) {
            problems.add(row.at() + ": scope '" + given.scope() + "' is no corridor such as corridor:DE-TR");
        } else if (!given.scope().isEmpty() && !mayDiffer(name)) {
            problems.add(row.at() + ": " + name + " is the same for all corridors");
        }
        if (!(given.value() >= given.min() && given.value() <= given.max())) {
            problems.add(row.at() + ": " + name + " = " + row.text("value") + " is outside "
                    + range(given.min(), given.max()));
        }
        CatalogueEntry.Parameter declared = catalogue.parameters().get(name);
        if (declared != null && !declared.unit().isEmpty()) {
            compare(row, given, declared, problems);
        } else if (declared == null && SHARED.stream().noneMatch(name::startsWith)) {
            problems.add(row.at() + ": no catalogue entry declares the parameter '" + name + "'");
        }
    }

    /** Numbers that several rules share, and those of patterns without a corridor, have one value. */
    private static boolean mayDiffer(String name) {
        int end = name.indexOf('.');
        return SHARED.stream().noneMatch(name::startsWith)
                && Facts.answersFor(name.substring(0, Math.max(end, 0)))
                        .map(Answers::byCorridor)
                        .orElse(true);
    }

    private static void compare(
            Table.Row row, Parameters.Row given, CatalogueEntry.Parameter declared, List<String> problems) {
        String name = given.parameter();
        if (!given.unit().equals(declared.unit())) {
            problems.add(
                    row.at() + ": the unit of " + name + " is '" + declared.unit() + "', not '" + given.unit() + "'");
        }
        if (given.min() != declared.min() || given.max() != declared.max()) {
            problems.add(row.at() + ": the range of " + name + " is " + range(declared.min(), declared.max()) + ", not "
                    + range(given.min(), given.max()));
        }
    }

    private static String range(double min, double max) {
        return Wording.plain(min) + " to " + Wording.plain(max);
    }
}
