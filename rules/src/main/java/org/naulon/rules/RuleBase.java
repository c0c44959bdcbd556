package org.naulon.rules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.io.ResourceFactory;

/** Checks and compiles the rule texts of a ruleset. */
final class RuleBase {
    private RuleBase() {}

    /** The compiled rules, or null when there are problems, which are added to the list. */
    static @Nullable InternalKnowledgeBase compile(Map<String, byte[]> texts, List<String> problems) {
        int before = problems.size();
        texts.forEach((path, text) -> check(path, new String(text, StandardCharsets.UTF_8), problems));
        if (problems.size() > before) {
            return null;
        }
        KnowledgeBuilderConfiguration config =
                KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, RuleBase.class.getClassLoader());
        // A fact is inserted once and never modified: masks of watched properties would only cost.
        config.setOption(PropertySpecificOption.DISABLED);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(config);
        texts.forEach((path, text) ->
                builder.add(ResourceFactory.newByteArrayResource(text).setSourcePath(path), ResourceType.DRL));
        for (KnowledgeBuilderError error : builder.getErrors()) {
            String path =
                    error.getResource() == null ? "rules" : error.getResource().getSourcePath();
            problems.add(path + line(error.getLines()) + ": " + oneLine(error.getMessage()));
        }
        if (problems.size() > before) {
            return null;
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase(
                RuleBaseFactory.newKnowledgeBaseConfiguration(null, RuleBase.class.getClassLoader()));
        base.addPackages(builder.getKnowledgePackages());
        return base;
    }

    private static void check(String path, String text, List<String> problems) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, text);
            if (parser.hasErrors() || parsed == null) {
                for (DroolsError error : parser.getErrors()) {
                    problems.add(path + line(error.getLines()) + ": " + oneLine(error.getMessage()));
                }
            } else {
                new RuleText(path, problems).check(parsed);
            }
        } catch (DroolsParserException e) {
            problems.add(path + ": " + oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static String line(int[] lines) {
        int first = Arrays.stream(lines).filter(line -> line > 0).min().orElse(0);
        return first == 0 ? "" : ":" + first;
    }

    private static String oneLine(String message) {
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
