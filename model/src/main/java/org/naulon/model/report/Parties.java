package org.naulon.model.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Role;
import org.naulon.model.signal.Signal;
import org.naulon.model.signal.Subject;
import org.naulon.model.transfer.Transfer;

/**
 * Says who the parties of a report are and how each is treated (domain F.2).
 *
 * <p>When findings disagree on somebody's role, the most protective one wins. Only the subject may be suspected; the
 * others never are, whatever role a rule gives them.
 */
final class Parties {
    private static final List<Role> MOST_PROTECTIVE_FIRST =
            List.of(Role.VICTIM, Role.FAMILY, Role.UNKNOWN, Role.MULE, Role.FACILITATOR, Role.OFFICIAL, Role.ORGANISER);

    private Parties() {}

    /**
     * The subject with all by which its findings saw it. A protected role wins; else the role of the strongest counting
     * signal, at equal strength the more protective one.
     */
    static Subject subject(List<Finding> findings) {
        List<Signal> signals = findings.stream().map(Finding::signal).toList();
        Role role = signals.stream()
                .filter(Signal::counts)
                .min(Comparator.comparing((Signal s) -> !s.subject().role().protectedPerson())
                        .thenComparing(s -> -s.weight() * s.strength())
                        .thenComparing(
                                s -> MOST_PROTECTIVE_FIRST.indexOf(s.subject().role())))
                .map(s -> s.subject().role())
                .orElse(Role.UNKNOWN);
        return new Subject(
                signals.get(0).subject().partyId(),
                union(signals, Subject::names),
                union(signals, Subject::accounts),
                union(signals, Subject::identifiers),
                role);
    }

    /**
     * All parties of the evidence and the subject, by id. A finding gives its counterpart role to those who paid; of somebody
     * else who was paid it says nothing, least of all that they need protection.
     */
    static List<Report.PartyView> of(Subject subject, List<Finding> findings, List<Transfer> evidence) {
        Map<String, String> names = new TreeMap<>();
        for (Transfer transfer : evidence) {
            name(names, transfer.payer());
            name(names, transfer.payee());
        }
        names.put(
                subject.partyId(),
                subject.names().isEmpty()
                        ? names.getOrDefault(subject.partyId(), "")
                        : subject.names().get(0));
        Map<String, Role> roles = new TreeMap<>();
        for (Finding finding : findings) {
            for (Transfer transfer : finding.evidence()) {
                roles.merge(transfer.payer().id(), finding.counterpartRole(), Parties::moreProtective);
                roles.merge(transfer.payee().id(), Role.UNKNOWN, Parties::moreProtective);
            }
        }
        roles.put(subject.partyId(), subject.role());
        List<Report.PartyView> views = new ArrayList<>(names.size());
        names.forEach((id, name) -> {
            Role role = roles.getOrDefault(id, Role.UNKNOWN);
            boolean suspected = id.equals(subject.partyId()) && role.suspected();
            views.add(new Report.PartyView(id, name, role, suspected, role.protectedPerson()));
        });
        return views;
    }

    private static void name(Map<String, String> names, Party party) {
        names.merge(party.id(), party.name(), (known, other) -> {
            if (known.isEmpty() || other.isEmpty()) {
                return known + other;
            }
            return known.compareTo(other) <= 0 ? known : other;
        });
    }

    private static Role moreProtective(Role one, Role other) {
        return MOST_PROTECTIVE_FIRST.indexOf(one) <= MOST_PROTECTIVE_FIRST.indexOf(other) ? one : other;
    }

    private static List<String> union(List<Signal> signals, Function<Subject, List<String>> part) {
        SortedSet<String> union = new TreeSet<>();
        signals.forEach(s -> union.addAll(part.apply(s.subject())));
        return List.copyOf(union);
    }
}
