package org.naulon.rules.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.naulon.model.context.Context;
import org.naulon.model.signal.Signal;
import org.naulon.model.transfer.Observation;
import org.naulon.rules.Ruleset;
import org.naulon.rules.detect.Detection;

/**
 * One case of a rule: {@code cases/<ID>/fires-*.csv}, {@code silent-*.csv} or {@code boundary-*.csv}.
 *
 * <pre>
 * # Twelve people from seven cities pay one person in twenty days.
 * # expect: SMG-01 Omar Collector strength=0.75
 * # expect: SMG-02 ACC-7 suppressed=rosca
 * # context businesses: Corner Shop,ACC1;ACC2,DE,MERCHANT,2019-01-01
 * at,amount,payer,payer_city,payer_country,payee,payee_account
 * 2026-03-01T10:00Z,900,Ann Payer,Lille,FR,Omar Collector,ACC-7
 * </pre>
 *
 * <ul>
 *   <li>Lines that begin with {@code #} come before the table. Those that are neither {@code expect:} nor {@code context} are
 *       remarks.
 *   <li>{@code expect: RULE subject [strength=S] [role=R] [suppressed=A+B]}: the subject is a name, account or identifier
 *       ({@code phone:+33…}) by which the signal's subject was seen. Without {@code suppressed} the signal must count. The
 *       signals of the folder's rule, and of every rule that a line names, must be exactly the expected ones.
 *   <li>{@code context FEED: row} adds a row in the columns of contracts section 1.3 ({@code officials, associates, licences,
 *       businesses, assets, accounts, fx}); lists are separated by semicolons, empty cells at the end may be left out.
 *   <li>Columns may be left out, in any order: {@code id, at, stateAt, channel, status, amount, currency, payer, payer_account,
 *       payer_phone, payer_document, payer_birth_date, payer_address, payer_city, payer_country, payer_agent}, the same for
 *       {@code payee}, {@code released_to, purpose_code, purpose, relationship, token}. Needed are {@code at} and {@code
 *       amount}. Left out or empty, {@code channel} is BANK, {@code status} PAID, {@code currency} EUR, {@code stateAt} is
 *       {@code at}, {@code id} is the row's own. Rows with one {@code id} are one transfer seen several times. A time is ISO
 *       with offset ({@code 2026-03-01T10:00Z}); a date alone is 00:00 UTC known by day only. A document may have its type
 *       before a colon ({@code OFFICE:H-12} is a hawala office acting for itself).
 * </ul>
 *
 * @param path of the file
 * @param ruleId the folder that it stands in
 * @param expected the signals, in any order
 */
public record RuleCase(
        String path, String ruleId, List<Expected> expected, Context context, List<Observation> observations) {
    public RuleCase {
        expected = List.copyOf(expected);
        observations = List.copyOf(observations);
    }

    /**
     * A signal that a case expects.
     *
     * @param strength 0 to 1 to four decimals, or negative when any will do
     * @param role name of a role hypothesis, or empty when any will do
     */
    public record Expected(String ruleId, String subject, double strength, String role, List<String> suppressedBy) {
        boolean fits(Signal signal) {
            return signal.ruleId().equals(ruleId)
                    && (signal.subject().names().contains(subject)
                            || signal.subject().accounts().contains(subject)
                            || signal.subject().identifiers().contains(subject))
                    && (strength < 0 || Math.abs(signal.strength() - strength) < 0.000_05)
                    && (role.isEmpty() || signal.subject().role().name().equals(role))
                    && signal.suppressedBy().equals(suppressedBy);
        }

        @Override
        public String toString() {
            return ruleId + " " + subject + (strength < 0 ? "" : " strength=" + strength)
                    + (role.isEmpty() ? "" : " role=" + role)
                    + (suppressedBy.isEmpty() ? "" : " suppressed=" + String.join("+", suppressedBy));
        }
    }

    /** All signals that the case's transfers raise under a ruleset. */
    public List<Signal> signals(Ruleset ruleset) {
        try (Detection detection = new Detection(ruleset, context)) {
            return detection.run(observations).signals();
        }
    }

    /** What differs from the expectation, one line each; empty when the case passes. */
    public List<String> problems(Ruleset ruleset) {
        Set<String> rules = new TreeSet<>(Set.of(ruleId));
        expected.forEach(signal -> rules.add(signal.ruleId()));
        List<Signal> raised = new ArrayList<>(signals(ruleset));
        raised.removeIf(signal -> !rules.contains(signal.ruleId()));
        List<String> problems = new ArrayList<>();
        for (Expected wanted : expected) {
            Signal found = raised.stream().filter(wanted::fits).findFirst().orElse(null);
            if (found == null) {
                problems.add(path + ": missing " + wanted);
            } else {
                raised.remove(found);
            }
        }
        raised.forEach(signal -> problems.add(path + ": unexpected " + described(signal)));
        return problems;
    }

    private static String described(Signal signal) {
        String subject = signal.subject().names().isEmpty()
                ? String.join(", ", signal.subject().identifiers())
                : String.join(", ", signal.subject().names());
        return new Expected(
                        signal.ruleId(),
                        subject,
                        signal.strength(),
                        signal.subject().role().name(),
                        signal.suppressedBy())
                + " " + signal.measures();
    }
}
