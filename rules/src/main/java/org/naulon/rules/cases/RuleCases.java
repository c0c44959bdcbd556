package org.naulon.rules.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.rules.RulesetFiles;

/** Finds the cases of a ruleset. */
public final class RuleCases {
    private static final Pattern NAME =
            Pattern.compile("cases/(?<rule>[A-Z]{3}-[0-9]{2,3})/(fires|silent|boundary)-[a-z0-9-]+\\.csv");

    private RuleCases() {}

    /** All cases below {@code cases/}, in the order of their paths; whatever is wrong is added to the problems. */
    public static List<RuleCase> of(RulesetFiles files, List<String> problems) {
        List<RuleCase> cases = new ArrayList<>();
        for (String path : files.list("cases")) {
            Matcher name = NAME.matcher(path);
            if (name.matches()) {
                cases.add(new RuleCaseReader(path, problems).read(name.group("rule"), files.read(path)));
            } else {
                problems.add(
                        path + ": a case is named fires-*.csv, silent-*.csv or boundary-*.csv in its rule's folder");
            }
        }
        return cases;
    }
}
