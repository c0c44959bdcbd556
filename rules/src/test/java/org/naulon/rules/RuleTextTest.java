package org.naulon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {
    private static final String PATH = "org/naulon/rules/smuggling/SMG-01.drl";
    private static final String HONEST = """
            package org.naulon.rules.smuggling;
            import org.naulon.rules.fact.FanIn;
            global org.naulon.rules.Hits hits;
            rule "SMG-01"
            when
                $fact : FanIn( credits >= minSenders, payerCities >= minCities || payerCountries >= minCountries )
            then
                hits.add("SMG-01", $fact);
            end
            """;

    @Test
    void anHonestRuleHasNoProblem() {
        assertThat(problems(HONEST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credits > 0",
                "!spike, spike",
                "(credits > minSenders && (spike || payerCities >= minCities))",
                "credits >= minSenders // a remark\n"
            })
    void comparisonsOfPropertiesAreAllowed(String constraints) {
        assertThat(problems(withConstraints(constraints))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credits > 8",
                "unrelatedShare > 0.7",
                "ruleId == \"SMG-01\"",
                "class.name != null",
                "this.credits > minSenders",
                "look.history.credits > minSenders",
                "eval(true)",
                "getCredits() > minSenders",
                "System.exit(0) == minSenders",
                "Runtime.getRuntime().exec(\"x\") == null",
                "credits > Integer.MAX_VALUE",
                "new FanIn(null, null, null) != null",
                "$x : credits",
                "credits := minSenders",
                "credits + minSenders > minSenders",
                "ruleId matches \".*\"",
                "credits in (minSenders, minCities)",
                "credits memberOf claims",
                "claims contains credits",
                "credits ?: minSenders",
                "claims[0] != credits",
                "credits = minSenders",
                "#Cycle.credits > minSenders",
                "credits >= minSenders ; spike",
                "{ return true; }"
            })
    void anythingElseInAConstraintIsAProblem(String constraints) {
        assertThat(problems(withConstraints(constraints))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "hits.add(\"SMG-01\", $fact); System.exit(0);",
                "hits.add(\"SMG-02\", $fact);",
                "hits.add(\"SMG-01\", null);",
                "modify($fact) { }",
                "insert($fact);",
                "update($fact);",
                "kcontext.getKieRuntime().halt();",
                ""
            })
    void anyOtherConsequenceIsAProblem(String consequence) {
        assertThat(problems(HONEST.replace("hits.add(\"SMG-01\", $fact);", consequence)))
                .contains(PATH + ": the consequence must be exactly: hits.add(\"SMG-01\", $fact);");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import java.io.File;|import 'java.io.File' is not allowed; only single facts of org.naulon.rules.fact.",
                "import org.naulon.rules.fact.*;|import 'org.naulon.rules.fact.*' is not allowed; only single facts of org.naulon.rules.fact.",
                "import static java.lang.System.exit;|import of the static 'java.lang.System.exit' is not allowed",
                "import function java.lang.System.exit;|import of the static 'java.lang.System.exit' is not allowed",
                "import accumulate org.naulon.Sum sum;|import 'org.naulon.Sum' is not allowed; only single facts of org.naulon.rules.fact.",
                "global java.util.List out;|global 'out' is not allowed",
                "dialect \"mvel\"|attributes such as dialect are not allowed",
                "function void run() { System.exit(0); }|functions are not allowed",
                "declare Spy name : String end|declarations are not allowed",
                "query all() FanIn() end|exactly one rule is expected, not 2"
            })
    void nothingElseMayStandBesideTheRule(String line, String problem) {
        String text = line.startsWith("function") || line.startsWith("declare") || line.startsWith("query")
                ? HONEST + line
                : HONEST.replace("global org", line + "\nglobal org");

        assertThat(problems(text)).contains(PATH + ": " + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when|salience 5 when|attributes and annotations such as salience are not allowed",
                "when|no-loop true when|attributes and annotations such as salience are not allowed",
                "when|@Author(x) when|attributes and annotations such as salience are not allowed",
                "rule \"SMG-01\"|rule \"SMG-02\"|the rule is named 'SMG-02', not 'SMG-01'",
                "$fact :|$other :|the fact must be bound as $fact",
                "$fact : FanIn|$fact : Object|the fact 'Object' is not imported",
                ")\\nthen|) from hits\\nthen|'from', queries, windows and annotations are not allowed",
                ")\\nthen|)\\nFanIn()\\nthen|exactly one pattern over one fact is expected",
                ")\\nthen|) or FanIn()\\nthen|exactly one pattern over one fact is expected",
                "$fact : FanIn|not FanIn|exactly one pattern over one fact is expected",
                "rules.smuggling;|rules.hawala;|the package is 'org.naulon.rules.hawala', not 'org.naulon.rules.smuggling'"
            })
    void theRuleHasOneShape(String from, String to, String problem) {
        String text = HONEST.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(HONEST);

        assertThat(problems(text)).contains(PATH + ": " + problem);
    }

    @Test
    void aPropertyThatTheFactDoesNotHaveIsNamedWithItsLine() {
        assertThat(problems(HONEST.replace("payerCities", "payerCity")))
                .containsExactly(PATH + ":6: FanIn has no property 'payerCity'");
    }

    @Test
    void aFactThatDoesNotExistIsNamed() {
        assertThat(problems(HONEST.replace("FanIn", "FanOut"))).containsExactly(PATH + ": there is no fact 'FanOut'");
    }

    @Test
    void textThatCannotBeParsedNamesItsLine() {
        assertThat(problems(HONEST.replace("then", "than")))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith(PATH + ":"));
    }

    @Test
    void bytesThatAreNoTextAreAProblem() {
        List<String> problems = new ArrayList<>();
        RuleBase.compile(Map.of(PATH, new byte[] {0, (byte) 0xff, 1, 2}), problems);

        assertThat(problems).isNotEmpty();
    }

    private static String withConstraints(String constraints) {
        int from = HONEST.indexOf("FanIn( ") + "FanIn( ".length();
        int to = HONEST.indexOf(" )\nthen");
        return HONEST.substring(0, from) + constraints + HONEST.substring(to);
    }

    private static List<String> problems(String text) {
        List<String> problems = new ArrayList<>();
        RuleBase.compile(Map.of(PATH, text.getBytes(StandardCharsets.UTF_8)), problems);
        return problems;
    }
}
