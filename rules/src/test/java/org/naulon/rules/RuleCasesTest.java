package org.naulon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.naulon.rules.cases.RuleCase;
import org.naulon.rules.cases.RuleCases;

/** The cases of the shipped ruleset: each passes, and together they leave no rule and no suppression untried. */
class RuleCasesTest {
    private static Ruleset ruleset;
    private static List<RuleCase> cases;

    @BeforeAll
    static void readCases() throws URISyntaxException {
        ruleset = RulesetLoader.shipped();
        List<String> problems = new ArrayList<>();
        cases = RuleCases.of(RulesetFiles.of(testResources()), problems);
        assertThat(problems).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> givesExactlyTheExpectedSignals() {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.path(), () -> assertThat(one.problems(ruleset)).isEmpty()));
    }

    @Test
    void everyRuleFiresInOneCaseAndIsSilentInAnother() {
        Set<String> untried = new TreeSet<>();
        for (String rule : ruleset.catalogue().keySet()) {
            if (cases.stream().noneMatch(one -> counting(one).contains(rule))) {
                untried.add(rule + " never fires");
            }
            if (cases.stream()
                    .noneMatch(
                            one -> one.ruleId().equals(rule) && one.expected().isEmpty())) {
                untried.add(rule + " is never silent");
            }
        }
        assertThat(untried).isEmpty();
    }

    @Test
    void everySuppressionOfEveryRuleIsTriedByACase() {
        Set<String> untried = new TreeSet<>();
        ruleset.catalogue().values().forEach(entry -> entry.suppressions()
                .forEach(reason -> untried.add(entry.id() + " " + reason)));
        cases.forEach(one -> one.expected().forEach(signal -> signal.suppressedBy()
                .forEach(reason -> untried.remove(signal.ruleId() + " " + reason))));
        assertThat(untried).isEmpty();
    }

    @Test
    void aCaseWithoutTheExpectedSignalSaysWhatIsMissingAndWhatIsUnexpected() {
        String path = "cases/SMG-01/fires-nothing-at-all.csv";
        String content =
                "# expect: SMG-01 Nobody At All strength=0.5 suppressed=rosca+licensed\nat,amount\n2026-03-01,5\n";
        List<String> problems = new ArrayList<>();
        List<RuleCase> read =
                RuleCases.of(new RulesetFiles(Map.of(path, content.getBytes(StandardCharsets.UTF_8))), problems);

        assertThat(problems).isEmpty();
        assertThat(read.get(0).problems(ruleset))
                .containsExactly(path + ": missing SMG-01 Nobody At All strength=0.5 suppressed=licensed+rosca");
    }

    @Test
    void aCaseThatCannotBeReadNamesEveryLine() {
        String path = "cases/SMG-01/fires-badly.csv";
        String content = "# context nonsense: a,b\nat,amount,payers\n2026-03-01,5,x\n";
        String other = "cases/SMG-01/silent-badly.csv";
        String otherContent = "at,amount,status\nyesterday,5,\n2026-03-01,five,\n2026-03-01,5,LOST\n";
        List<String> problems = new ArrayList<>();
        RuleCases.of(
                new RulesetFiles(Map.of(
                        path,
                        content.getBytes(StandardCharsets.UTF_8),
                        other,
                        otherContent.getBytes(StandardCharsets.UTF_8),
                        "cases/SMG-01/other.csv",
                        new byte[0])),
                problems);

        assertThat(problems)
                .containsExactly(
                        path + ": '# context nonsense: a,b': no feed 'nonsense' for cases",
                        path + " row 1: unknown columns [payers]",
                        path + ": no transfers",
                        "cases/SMG-01/other.csv: a case is named fires-*.csv, silent-*.csv or boundary-*.csv in its rule's folder",
                        other + " row 1: Text 'yesterday' could not be parsed at index 0",
                        other + " row 2: 'five' is no plain decimal amount",
                        other + " row 3: No enum constant org.naulon.model.transfer.Status.LOST",
                        other + ": no transfers");
    }

    private static Set<String> counting(RuleCase one) {
        Set<String> rules = new TreeSet<>();
        one.expected().stream()
                .filter(signal -> signal.suppressedBy().isEmpty())
                .forEach(signal -> rules.add(signal.ruleId()));
        return rules;
    }

    private static Path testResources() throws URISyntaxException {
        return Path.of(RuleCasesTest.class.getResource("/cases").toURI()).getParent();
    }
}
