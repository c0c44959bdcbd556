package org.naulon.rules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.DroolsError;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.io.ResourceFactory;

/** Reads, checks and compiles the rule texts of a ruleset. */
final class RuleBase {
    private RuleBase() {}

    /** The compiled rules, or null when there are problems, which are added to the list. */
    static InternalKnowledgeBase compile(Map<String, byte[]> texts, List<String> problems) {
        int before = problems.size();
        texts.forEach((path, text) -> check(path, new String(text, StandardCharsets.UTF_8), problems));
        if (problems.size() > before) {
            return null;
        }
        KnowledgeBuilderConfiguration config = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(
                null, RuleBase.class.getClassLoader());
        config.setOption(PropertySpecificOption.DISABLED);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(config);
        texts.forEach((path, text) ->
                builder.add(ResourceFactory.newByteArrayResource(text).setSourcePath(path), ResourceType.DRL));
        for (KnowledgeBuilderError error : builder.getErrors()) {
            String path = error.getResource() == null
                    ? "rules"
                    : error.getResource().getSourcePath();
            String line = error.getLines().length == 0 || error.getLines()[0] < 1 ? "" : ":" + error.getLines()[0];
            problems.add(path + line + ": " + oneLine(error.getMessage()));
        }
        if (problems.size() > before) {
            return null;
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(builder.getKnowledgePackages());
        return base;
    }

    private static void check(String path, String text, List<String> problems) {
        String id = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.drl$", "");
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, text);
            if (parser.hasErrors() || parsed == null) {
                for (DroolsError error : parser.getErrors()) {
                    problems.add(path + ":" + Arrays.stream(error.getLines()).min().orElse(1) + ": "
                            + oneLine(error.getMessage()));
                }
                return;
            }
            new RuleText(path, id, problems).check(parsed);
        } catch (DroolsParserException e) {
            problems.add(path + ": " + oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static String oneLine(String message) {
        return Arrays.stream(message.split("\\R")).map(String::strip).collect(Collectors.joining(" "));
    }
}
