package org.naulon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesetLoaderTest {
    private static final String RULE = "org/naulon/rules/smuggling/SMG-01.drl";
    private static final String ENTRY = "catalogue/SMG-01.yaml";
    private static final String TABLE = "parameters/SMG-01.csv";

    private final TreeMap<String, byte[]> files =
            new TreeMap<>(RulesetFiles.shipped().judging());

    @Test
    void loadsTheShippedRulesetWithItsNineRules() {
        assertThat(RulesetLoader.shipped().catalogue().keySet())
                .containsExactly(
                        "COR-01", "HAW-01", "LAU-01", "LAU-02", "LAU-04", "SMG-01", "SMG-02", "SMG-03", "SMG-05");
    }

    @Test
    void aFolderWithTheSameFilesIsTheSameRuleset(@TempDir Path folder) throws IOException {
        write(folder);
        Ruleset shipped = RulesetLoader.shipped();

        assertThat(RulesetLoader.load(folder).ref()).isEqualTo(shipped.ref());
        assertThat(Ruleset.of(shipped.snapshot()).ref()).isEqualTo(shipped.ref());
        assertThat(shipped.ref().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void anyChangedByteChangesTheHash() {
        String before = new RulesetFiles(files).sha256();
        change(TABLE, "SMG-01.minSenders,,8", "SMG-01.minSenders,,9");

        assertThat(new RulesetFiles(files).sha256()).isNotEqualTo(before);
    }

    @Test
    void casesProveARulesetAndAreNoPartOfIt() {
        String before = new RulesetFiles(files).sha256();
        files.put("cases/SMG-01/fires-x.csv", new byte[] {'#'});

        assertThat(new RulesetFiles(files).sha256()).isEqualTo(before);
        assertThat(new RulesetFiles(files).judging()).doesNotContainKey("cases/SMG-01/fires-x.csv");
    }

    @Test
    void aRulesetWhoseOwnCaseFailsIsRefused(@TempDir Path folder) throws IOException {
        files.put(
                "cases/SMG-01/fires-one-payment.csv",
                "# expect: SMG-01 B\nat,amount,payer,payee\n2026-03-01,5,A,B\n".getBytes(StandardCharsets.UTF_8));
        write(folder);

        assertThat(problemsOf(folder)).containsExactly("cases/SMG-01/fires-one-payment.csv: missing SMG-01 B");
    }

    @Test
    void aFolderThatIsNotThereIsOneProblem(@TempDir Path folder) {
        Path missing = folder.resolve("missing");

        assertThat(problemsOf(missing)).containsExactly(missing + ": no such folder");
    }

    @Test
    void anEmptyFolderNamesEverythingThatIsMissing(@TempDir Path folder) {
        assertThat(problemsOf(folder))
                .containsExactly(
                        "ruleset.yaml: missing",
                        "org/naulon/rules/: no rule at all",
                        "reference/rates.csv: missing or empty",
                        "reference/routes.yaml: missing",
                        "reference/thresholds.csv: missing or empty",
                        "reference/seasons.csv: missing or empty",
                        "reference/surnames.csv: missing or empty",
                        "reference/sectors.csv: missing or empty",
                        "reference/purposes.csv: missing or empty");
    }

    @Test
    void aMisspeltFieldNamesFileLineAndField() {
        change(RULE, "distinctPayers", "distinctPlayers");

        assertThat(problems()).containsExactly(RULE + ":12: FanIn has no property 'distinctPlayers'");
    }

    @Test
    void aRuleWithoutEntryAndAnEntryWithoutRuleAreBothNamed() {
        files.remove(ENTRY);
        files.remove("org/naulon/rules/smuggling/SMG-02.drl");
        files.remove(TABLE);

        assertThat(problems())
                .containsExactly(
                        RULE + ": no catalogue entry catalogue/SMG-01.yaml",
                        "catalogue/SMG-02.yaml: no rule text SMG-02.drl");
    }

    @Test
    void aRuleInTheFolderOfAnotherTypologyIsNamed() {
        change(ENTRY, "typology: smuggling", "typology: hawala");

        assertThat(problems())
                .containsExactly(RULE + ": the catalogue expects it at org/naulon/rules/hawala/SMG-01.drl");
    }

    @Test
    void everythingWrongInAnEntryIsNamedAtOnce() {
        change(ENTRY, "suppressions: [", "suppressions: [goodWill, ");
        change(ENTRY, "version: \"1.0.0\"", "version: \"first\"");
        change(ENTRY, "en: \"{distinctPayers} people", "en: \"{people:distinctPayers} people");

        assertThat(problems())
                .containsExactly(
                        ENTRY + ": unknown suppression 'goodWill'",
                        ENTRY + ": version 'first' is not of the form 1.0.0",
                        ENTRY + ": the placeholder {people:distinctPayers} is not understood",
                        ENTRY + ": the English and the French sentence name different measures");
    }

    @Test
    void aRuleOverTheFactOfAnotherRuleIsNamed() {
        text("org/naulon/rules/smuggling/SMG-99.drl", text(RULE).replace("SMG-01", "SMG-99"));
        text(
                "catalogue/SMG-99.yaml",
                text(ENTRY).replace("id: SMG-01", "id: SMG-99").replaceAll("(?m)^parameters:.*$", "parameters: []"));

        assertThat(problems())
                .containsExactly(
                        "org/naulon/rules/smuggling/SMG-99.drl: the fact 'FanIn' belongs to rule SMG-01, not to SMG-99");
    }

    @Test
    void aPlaceholderThatNoMeasureGivesIsNamedWithItsLineAndWithTheMeasuresThatThereAre() {
        change(ENTRY, "{distinctPayers} p", "{distinctPayees} p");

        assertThat(problems())
                .containsExactly(
                        ENTRY + ":27: the explanation names the measure 'distinctPayees', but SMG-01 measures only "
                                + "days, distinctPayers, medianAmountMinor, minSenders, payerCities, payerCountries, totalMinor, "
                                + "unrelatedShare (and from, to)");
    }

    @Test
    void everyShippedRuleKnowsItsMeasures() {
        Set<String> refused = new TreeSet<>();
        for (String path : List.copyOf(files.keySet())) {
            if (path.startsWith("catalogue/")) {
                change(path, "\nexplanation:\n  en: \"", "\nexplanation:\n  en: \"{date:from}{nothing}");
                change(path, "\n  fr: \"", "\n  fr: \"{date:from}{nothing}");
            }
        }
        problems().stream()
                .filter(problem -> problem.contains("names the measure 'nothing'"))
                .forEach(problem -> refused.add(problem.replaceAll("catalogue/(.*)\\.yaml:.*", "$1")));

        assertThat(refused).isEqualTo(RulesetLoader.shipped().catalogue().keySet());
    }

    @Test
    void anUnknownKeyAndAMissingKeyAreProblems() {
        change(ENTRY, "severity: HIGH", "gravity: HIGH");
        change("catalogue/SMG-02.yaml", "question:", "raisedWith: {} #");

        assertThat(problems())
                .anyMatch(problem -> problem.startsWith(ENTRY + ":") && problem.contains("gravity"))
                .anyMatch(problem -> problem.startsWith("catalogue/SMG-02.yaml"));
    }

    @Test
    void everythingWrongInATableIsNamedAtOnce() {
        text(TABLE, """
                parameter,scope,value,unit,min,max,source,date
                SMG-01.windowDays,,61,days,7,60,a,2026-11-23
                SMG-01.minSenders,,eight,count,4,50,a,2026-11-23
                SMG-01.minUnrelatedShare,DE-TR,0.7,share,0.3,1,a,2026-11-23
                SMG-01.minCities,,5,count,2,20,,2026-11-23
                SMG-01.minCountries,,3,count,2,10,a,yesterday
                SMG-01.minCountries,,3,count,2,10,a,2026-11-23
                SMG-01.minMedianBaseMinor,,10000,eur-minor,1000,100000,a,2026-11-23
                SMG-01.maxMedianBaseMinor,,500000,eur-minor,100000,5000000,a,2026-11-23
                SMG-01.peerMedianSenders,,1,count,0,10,a,2026-11-23
                SMG-01.minFriends,,1,count,0,10,a,2026-11-23
                """);

        assertThat(problems())
                .containsExactly(
                        TABLE + " row 4: no source",
                        TABLE + " row 5: 'yesterday' in column 'date' is no date",
                        TABLE + " row 1: SMG-01.windowDays = 61 is outside 7 to 60",
                        TABLE + " row 2: 'eight' in column 'value' is no number",
                        TABLE + " row 2: SMG-01.minSenders = eight is outside 4 to 50",
                        TABLE + " row 3: scope 'DE-TR' is no corridor such as corridor:DE-TR",
                        TABLE + " row 6: a second value of SMG-01.minCountries",
                        TABLE + " row 10: no catalogue entry declares the parameter 'SMG-01.minFriends'",
                        "parameters: no value of SMG-01.minUnrelatedShare",
                        "parameters: no value of SMG-01.peerMad");
    }

    @Test
    void numbersWithoutACorridorHaveOneValue() {
        String row = ",corridor:DE-TR,3,count,2,24,a,2026-11-23\n";
        text("parameters/helpers.csv", text("parameters/helpers.csv") + "kin.pairPayments" + row);
        text("parameters/LAU-04.csv", text("parameters/LAU-04.csv") + "LAU-04.minHops" + row);
        text(TABLE, text(TABLE) + "SMG-01.minSenders,corridor:DE-TR,12,count,4,50,a,2026-11-23\n");
        int helpers = text("parameters/helpers.csv").lines().toList().size() - 1;
        int cycles = text("parameters/LAU-04.csv").lines().toList().size() - 1;

        assertThat(problems())
                .containsExactly(
                        "parameters/LAU-04.csv row " + cycles + ": LAU-04.minHops is the same for all corridors",
                        "parameters/helpers.csv row " + helpers + ": kin.pairPayments is the same for all corridors");
    }

    @Test
    void aCorridorWithANumberOfItsOwnIsJudgedByIt(@TempDir Path folder) throws IOException {
        text(
                "parameters/SMG-03.csv",
                text("parameters/SMG-03.csv") + "SMG-03.minPayees,corridor:AF-TR,4,count,2,8,a,2026-11-23\n");
        String head = "at,channel,amount,payer,payer_account,payer_city,payer_country,payee,payee_account,payee_city,"
                + "payee_country\n";
        String journey = "2024-01-01,MTO,600,Gulab Hotakzada,P,Kabul,AF,Rostam Zaboli,H0,Zahedan,IR\n"
                + "2024-01-13,MTO,600,Gulab Hotakzada,P,Kabul,AF,Ferit Vanlioglu,H1,Van,TR\n";
        String toIstanbul = "2024-01-26,MTO,600,Gulab Hotakzada,P,Kabul,AF,Cemil Aksarayev,H2,Istanbul,TR\n";
        String toBelgrade = "2024-01-26,MTO,600,Gulab Hotakzada,P,Kabul,AF,Dragan Petrovikj,H3,Belgrade,RS\n";
        String expected = "# expect: SMG-03 H0\n# expect: SMG-03 H1\n# expect: SMG-03 H3\n";
        text("cases/SMG-03/silent-where-four-are-asked-for.csv", "# three\n" + head + journey + toIstanbul);
        text("cases/SMG-03/fires-elsewhere.csv", expected + head + journey + toBelgrade);
        write(folder);

        assertThat(RulesetLoader.load(folder).parameters().corridors()).containsExactly("AF-TR");
    }

    @Test
    void anEntryThatGivesARangeBindsTheTable() {
        change(
                ENTRY,
                "parameters: [windowDays,",
                "parameters: [{name: windowDays, unit: hours, default: 30, min: 7, max: 45, note: wide},");

        assertThat(problems())
                .containsExactly(
                        TABLE + " row 1: the unit of SMG-01.windowDays is 'hours', not 'days'",
                        TABLE + " row 1: the range of SMG-01.windowDays is 7 to 45, not 7 to 60");
    }

    @Test
    void aRetiredRuleIsKeptAndNotAsked() {
        change(ENTRY, "status: experimental", "status: retired");
        Ruleset ruleset = RulesetLoader.read(new RulesetFiles(files));

        assertThat(ruleset.catalogue()).containsKey("SMG-01");
        assertThat(ruleset.rules().getRule("org.naulon.rules.smuggling", "SMG-01"))
                .isNull();
        assertThat(ruleset.rules().getRule("org.naulon.rules.smuggling", "SMG-02"))
                .isNotNull();
    }

    @Test
    void withoutTheCycleRuleNoPaymentIsLargeEnoughToBeAsked() {
        change("catalogue/LAU-04.yaml", "status: experimental", "status: retired");

        assertThat(RulesetLoader.read(new RulesetFiles(files)).cycleBounds().floorBaseMinor())
                .isEqualTo(Long.MAX_VALUE);
        assertThat(RulesetLoader.shipped().cycleBounds().floorBaseMinor()).isEqualTo(100_000);
    }

    private String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private void text(String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private void change(String path, String from, String to) {
        String before = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(before).contains(from);
        text(path, before.replace(from, to));
    }

    private List<String> problems() {
        return catchThrowableOfType(InvalidRuleset.class, () -> RulesetLoader.read(new RulesetFiles(files)))
                .problems();
    }

    private static List<String> problemsOf(Path folder) {
        return catchThrowableOfType(InvalidRuleset.class, () -> RulesetLoader.load(folder))
                .problems();
    }

    private void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
