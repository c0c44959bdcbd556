package org.naulon.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.naulon.model.context.Context;
import org.naulon.rules.cases.RuleCases;
import org.naulon.rules.fact.Facts;
import org.naulon.rules.fact.Reference;

/**
 * Loads rulesets and refuses those with any problem, naming all problems at once.
 *
 * <p>Checked are: that rule texts say nothing but one comparison of one fact's properties, that they compile, that each rule
 * has a catalogue entry and each entry a rule, that each parameter is declared and within its range, that each table row
 * has a source and a date, that each rule asks its own fact, that sentences exist in both languages and name measures
 * that the fact gives, and that the facts find every number that they need.
 * The cases of a folder must pass, too. Those of the shipped ruleset pass in the build and are not shipped.
 */
public final class RulesetLoader {
    private RulesetLoader() {}

    /** The ruleset that comes with Naulon. */
    public static Ruleset shipped() {
        return load(RulesetFiles.shipped());
    }

    /**
     * A ruleset in a folder of the same layout as {@code rules/src/main/resources}, with cases below {@code cases/} if it
     * brings any.
     *
     * @throws InvalidRuleset with every problem
     */
    public static Ruleset load(Path folder) {
        return load(RulesetFiles.of(folder));
    }

    private static Ruleset load(RulesetFiles files) {
        Ruleset ruleset = read(files);
        List<String> problems = new ArrayList<>();
        try {
            new Facts(ruleset.parameters(), ruleset.reference(), Context.EMPTY);
        } catch (IllegalArgumentException e) {
            problems.add("parameters: " + e.getMessage());
        }
        if (problems.isEmpty()) {
            RuleCases.of(files, problems).forEach(one -> problems.addAll(one.problems(ruleset)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidRuleset(problems);
        }
        return Ruleset.compiled(ruleset);
    }

    /** Checks and compiles, without cases. */
    static Ruleset read(RulesetFiles files) {
        List<String> problems = new ArrayList<>();
        Catalogue catalogue = Catalogue.read(files, problems);
        TreeMap<String, byte[]> texts = texts(files);
        if (texts.isEmpty()) {
            problems.add(RulesetFiles.RULES + ": no rule at all");
        }
        catalogue.pairWith(texts.keySet(), problems);
        InternalKnowledgeBase rules = RuleBase.compile(asked(texts, catalogue), problems);
        Parameters parameters = ParameterTables.read(files, catalogue, problems);
        Reference reference = Reference.load(files, problems);
        if (!problems.isEmpty()) {
            throw new InvalidRuleset(problems);
        }
        RulesetSnapshot snapshot = new RulesetSnapshot(catalogue.version(), files.sha256(), files.judging());
        return new Ruleset(snapshot, rules, parameters, catalogue.entries(), reference);
    }

    private static TreeMap<String, byte[]> texts(RulesetFiles files) {
        TreeMap<String, byte[]> texts = new TreeMap<>();
        for (String path : files.list(RulesetFiles.RULES)) {
            texts.put(path, files.read(path));
        }
        return texts;
    }

    private static Map<String, byte[]> asked(TreeMap<String, byte[]> texts, Catalogue catalogue) {
        TreeMap<String, byte[]> asked = new TreeMap<>(texts);
        asked.keySet().removeIf(path -> {
            CatalogueEntry entry = catalogue.entries().get(Catalogue.ruleOf(path));
            return entry != null && entry.status() == CatalogueEntry.Status.RETIRED;
        });
        return asked;
    }
}
