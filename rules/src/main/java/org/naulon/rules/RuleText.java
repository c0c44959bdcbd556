package org.naulon.rules;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.naulon.rules.fact.Fact;
import org.naulon.rules.fact.Facts;

/**
 * Rule text is code that runs, so it may say very little: one rule, one pattern over one fact, constraints that compare the
 * fact's properties with each other, and one consequence. Everything else is a problem. Works on the parsed text, so that
 * neither remarks nor spacing can hide anything.
 */
final class RuleText {
    private static final String FACTS = "org.naulon.rules.fact.";
    private static final String FACT = "$fact";

    /** Properties, 0 as the one literal (every other number is a parameter), comparisons, and/or/not, brackets. */
    private static final Pattern TOKEN =
            Pattern.compile("\\s+|(?<word>[A-Za-z_][A-Za-z0-9_]*)|0|==|!=|>=|<=|>|<|&&|\\|\\||!|\\(|\\)");

    private static final Pattern GETTER = Pattern.compile("(?:get|is)([A-Z].*)");

    private final String path;
    private final String id;
    private final List<String> problems;

    RuleText(String path, List<String> problems) {
        this.path = path;
        this.id = Catalogue.ruleOf(path);
        this.problems = problems;
    }

    void check(PackageDescr text) {
        String folder = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
        check(folder.equals(text.getName()), "the package is '" + text.getName() + "', not '" + folder + "'");
        check(text.getFunctions().isEmpty(), "functions are not allowed");
        text.getFunctionImports()
                .forEach(
                        imported -> check(false, "import of the static '" + imported.getTarget() + "' is not allowed"));
        check(
                text.getTypeDeclarations().isEmpty()
                        && text.getEnumDeclarations().isEmpty()
                        && text.getEntryPointDeclarations().isEmpty()
                        && text.getWindowDeclarations().isEmpty()
                        && text.getUnit() == null,
                "declarations are not allowed");
        check(text.getAttributes().isEmpty(), "attributes such as dialect are not allowed");
        text.getAccumulateImports().forEach(imported -> refuse(imported.getTarget()));
        text.getImports().stream()
                .filter(imported -> !imported.getTarget().matches(Pattern.quote(FACTS) + "[A-Z][A-Za-z0-9]*"))
                .forEach(imported -> refuse(imported.getTarget()));
        for (GlobalDescr global : text.getGlobals()) {
            check(
                    global.getType().equals(Hits.class.getName())
                            && global.getIdentifier().equals("hits"),
                    "global '" + global.getIdentifier() + "' is not allowed");
        }
        check(
                text.getRules().size() == 1,
                "exactly one rule is expected, not " + text.getRules().size());
        text.getRules().forEach(rule -> rule(rule, text));
    }

    private void rule(RuleDescr rule, PackageDescr text) {
        check(rule.getName().equals(id), "the rule is named '" + rule.getName() + "', not '" + id + "'");
        check(
                rule.getAttributes().isEmpty() && rule.getAnnotations().isEmpty(),
                "attributes and annotations such as salience are not allowed");
        check(rule.getNamedConsequences().isEmpty(), "only one consequence is allowed");
        check(rule.getParentName() == null, "a parent rule is not allowed");
        String expected = "hits.add(\"" + id + "\", " + FACT + ");";
        check(
                String.valueOf(rule.getConsequence()).strip().equals(expected),
                "the consequence must be exactly: " + expected);
        List<? extends BaseDescr> patterns = rule.getLhs().getDescrs();
        if (patterns.size() == 1 && patterns.get(0) instanceof PatternDescr pattern) {
            pattern(pattern, text);
        } else {
            check(false, "exactly one pattern over one fact is expected");
        }
    }

    private void pattern(PatternDescr pattern, PackageDescr text) {
        check(FACT.equals(pattern.getIdentifier()) && !pattern.isUnification(), "the fact must be bound as " + FACT);
        check(
                text.getImports().stream()
                        .anyMatch(imported -> imported.getTarget().equals(FACTS + pattern.getObjectType())),
                "the fact '" + pattern.getObjectType() + "' is not imported");
        check(
                pattern.getSource() == null
                        && !pattern.isQuery()
                        && pattern.getBehaviors().isEmpty()
                        && pattern.getAnnotations().isEmpty(),
                "'from', queries, windows and annotations are not allowed");
        check(!pattern.getConstraint().getDescrs().isEmpty(), "a rule without any constraint would always fire");
        Facts.answersOf(pattern.getObjectType())
                .ifPresent(answers -> check(
                        answers.rule().equals(id),
                        "the fact '" + pattern.getObjectType() + "' belongs to rule " + answers.rule() + ", not to "
                                + id));
        Set<String> properties = properties(pattern.getObjectType());
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression
                    && expression.getType() == ExprConstraintDescr.Type.NAMED) {
                expression(expression, pattern.getObjectType(), properties);
            } else {
                check(false, "a constraint must compare properties of the fact");
            }
        }
    }

    private void expression(ExprConstraintDescr constraint, String fact, Set<String> properties) {
        String expression = constraint.getExpression();
        Matcher token = TOKEN.matcher(expression);
        int end = 0;
        while (end < expression.length() && token.find(end) && token.start() == end) {
            String word = token.group("word");
            end = token.end();
            if (word != null && expression.substring(end).stripLeading().startsWith("(")) {
                check(false, "'" + word + "(…)' calls a method; only properties are allowed");
                return;
            }
            if (word != null && !properties.isEmpty() && !properties.contains(word)) {
                problems.add(path + ":" + constraint.getLine() + ": " + fact + " has no property '" + word + "'");
            }
        }
        check(
                end == expression.length(),
                "'" + expression + "' is more than a comparison of properties (numbers belong into parameters)");
    }

    /** The bean properties of a fact; none when it does not exist. */
    private Set<String> properties(String fact) {
        Set<String> properties = new TreeSet<>();
        try {
            Class<?> type = Class.forName(FACTS + fact, false, Fact.class.getClassLoader());
            for (Method method : type.getMethods()) {
                Matcher name = GETTER.matcher(method.getName());
                if (method.getParameterCount() == 0 && method.getDeclaringClass() != Object.class && name.matches()) {
                    properties.add(Character.toLowerCase(name.group(1).charAt(0))
                            + name.group(1).substring(1));
                }
            }
        } catch (ClassNotFoundException e) {
            check(false, "there is no fact '" + fact + "'");
        }
        return properties;
    }

    private void refuse(String imported) {
        check(false, "import '" + imported + "' is not allowed; only single facts of " + FACTS);
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            problems.add(path + ": " + problem);
        }
    }
}
