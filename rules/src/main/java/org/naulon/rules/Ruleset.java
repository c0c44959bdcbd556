package org.naulon.rules;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.naulon.model.context.Context;
import org.naulon.model.money.Rates;
import org.naulon.model.path.CycleSearch;
import org.naulon.model.report.Report;
import org.naulon.rules.fact.Reference;

/** Rules, parameters, catalogue and reference tables that were checked together and may run. */
public final class Ruleset {
    private static final String CYCLE = "LAU-04";

    /** Rulesets that one process works with at a time: champion, challenger and those of a backtest. */
    private static final int MOST_AT_A_TIME = 4;

    /** The latest compiled rulesets by their hash, so that the tasks of one process share what is never changed. */
    private static final Map<String, Ruleset> COMPILED = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ruleset> eldest) {
            return size() > MOST_AT_A_TIME;
        }
    };

    private final RulesetSnapshot snapshot;
    private final InternalKnowledgeBase rules;
    private final Parameters parameters;
    private final Map<String, CatalogueEntry> catalogue;
    private final Reference reference;

    Ruleset(
            RulesetSnapshot snapshot,
            InternalKnowledgeBase rules,
            Parameters parameters,
            Map<String, CatalogueEntry> catalogue,
            Reference reference) {
        this.snapshot = snapshot;
        this.rules = rules;
        this.parameters = parameters;
        this.catalogue = catalogue;
        this.reference = reference;
    }

    /**
     * The ruleset of a snapshot that was checked before it travelled; its cases did not travel with it. A process compiles
     * it once.
     *
     * @throws InvalidRuleset when it has problems after all
     */
    public static Ruleset of(RulesetSnapshot snapshot) {
        synchronized (COMPILED) {
            Ruleset compiled = COMPILED.get(snapshot.sha256());
            return compiled != null ? compiled : compiled(RulesetLoader.read(new RulesetFiles(snapshot.files())));
        }
    }

    /** Keeps a compiled ruleset for the tasks of this process. */
    static Ruleset compiled(Ruleset ruleset) {
        synchronized (COMPILED) {
            COMPILED.put(ruleset.snapshot.sha256(), ruleset);
            return ruleset;
        }
    }

    /** The ruleset as it travels. */
    public RulesetSnapshot snapshot() {
        return snapshot;
    }

    /** What reports say of it. */
    public Report.RulesetRef ref() {
        return new Report.RulesetRef(snapshot.version(), snapshot.sha256());
    }

    public Parameters parameters() {
        return parameters;
    }

    /** Catalogue entries by rule id, sorted. */
    public Map<String, CatalogueEntry> catalogue() {
        return catalogue;
    }

    public Reference reference() {
        return reference;
    }

    /** Rates of the feed, backed by the shipped indicative table. */
    public Rates rates(Context context) {
        return new Rates(context.fxRates(), reference.indicativeRates());
    }

    /** What counts as a cycle, from the parameters of LAU-04; without that rule no payment is large enough to be asked. */
    public CycleSearch.Bounds cycleBounds() {
        CatalogueEntry cycle = catalogue.get(CYCLE);
        if (cycle == null || cycle.status() == CatalogueEntry.Status.RETIRED) {
            return new CycleSearch.Bounds(Long.MAX_VALUE, Duration.ZERO, 0, 0, 0, 0, 0, 0, 0);
        }
        return new CycleSearch.Bounds(
                parameters.whole("LAU-04.floorBaseMinor"),
                parameters.days("LAU-04.windowDays"),
                (int) parameters.whole("LAU-04.minHops"),
                (int) parameters.whole("LAU-04.maxHops"),
                parameters.number("LAU-04.minPassedOn"),
                parameters.number("LAU-04.maxPassedOn"),
                parameters.number("LAU-04.minReturned"),
                (int) parameters.whole("LAU-04.maxDegree"),
                (int) parameters.whole("LAU-04.maxSteps"));
    }

    InternalKnowledgeBase rules() {
        return rules;
    }
}
