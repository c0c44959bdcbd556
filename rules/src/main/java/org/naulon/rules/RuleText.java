package org.naulon.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Rule text is code that runs, so it may say very little: one rule, one pattern over one fact, constraints that compare the
 * fact's properties, and one consequence. Everything else is a problem.
 */
final class RuleText {
    private static final String FACTS = "org.naulon.rules.fact.";
    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|(?<word>[A-Za-z_][A-Za-z0-9_]*)|[0-9]|==|!=|>=|<=|>|<|&&|\\|\\||!|\\(|\\)|,");
    private static final Set<String> NO_PROPERTY =
            Set.of("eval", "new", "this", "class", "matches", "memberOf", "contains", "from", "instanceof", "import", "super");

    private final String file;
    private final String id;
    private final List<String> problems;

    RuleText(String file, String id, List<String> problems) {
        this.file = file;
        this.id = id;
        this.problems = problems;
    }

    void check(PackageDescr text) {
        check(text.getFunctions().isEmpty() && text.getFunctionImports().isEmpty(), "functions are not allowed");
        check(text.getTypeDeclarations().isEmpty() && text.getEnumDeclarations().isEmpty(), "declarations are not allowed");
        check(
                text.getAccumulateImports().isEmpty()
                        && text.getEntryPointDeclarations().isEmpty()
                        && text.getWindowDeclarations().isEmpty(),
                "only rules are allowed");
        for (ImportDescr imported : text.getImports()) {
            check(
                    imported.getTarget().matches(Pattern.quote(FACTS) + "[A-Z][A-Za-z]*"),
                    "import '" + imported.getTarget() + "' is not allowed; only single facts of " + FACTS);
        }
        for (GlobalDescr global : text.getGlobals()) {
            check(
                    global.getType().equals(Hits.class.getName()) && global.getIdentifier().equals("hits"),
                    "global '" + global.getIdentifier() + "' is not allowed");
        }
        check(text.getRules().size() == 1, "exactly one rule is expected, not " + text.getRules().size());
        text.getRules().forEach(this::rule);
    }

    private void rule(RuleDescr rule) {
        check(rule.getName().equals(id), "the rule is named '" + rule.getName() + "', not '" + id + "'");
        check(rule.getAttributes().isEmpty(), "attributes such as salience are not allowed");
        check(rule.getNamedConsequences().isEmpty() && rule.getParentName() == null, "one consequence, no parent rule");
        String consequence = String.valueOf(rule.getConsequence()).strip();
        AndDescr conditions = rule.getLhs();
        List<? extends BaseDescr> patterns = conditions.getDescrs();
        if (patterns.size() != 1 || !(patterns.get(0) instanceof PatternDescr pattern)) {
            check(false, "exactly one pattern over one fact is expected");
            return;
        }
        String expected = "hits.add(\"" + id + "\", " + pattern.getIdentifier() + ");";
        check(consequence.equals(expected), "the consequence must be exactly: " + expected);
        check(pattern.getSource() == null && !pattern.isQuery(), "'from' and queries are not allowed");
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                expression(expression.getExpression());
            } else {
                check(false, "a constraint must compare properties of the fact");
            }
        }
    }

    private void expression(String expression) {
        Matcher token = TOKEN.matcher(expression);
        int end = 0;
        List<String> words = new ArrayList<>();
        while (end < expression.length() && token.find(end) && token.start() == end) {
            if (token.group("word") != null) {
                words.add(token.group("word"));
                boolean call = expression.substring(token.end()).stripLeading().startsWith("(");
                check(!call, "'" + token.group("word") + "(…)' calls a method; only properties are allowed");
            }
            end = token.end();
        }
        check(end == expression.length(), "'" + expression + "' is more than a comparison of properties");
        words.stream()
                .filter(NO_PROPERTY::contains)
                .forEach(word -> check(false, "'" + word + "' is not allowed in a constraint"));
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            problems.add(file + ": " + problem);
        }
    }
}
