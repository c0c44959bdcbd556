package org.naulon.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Signal;
import org.naulon.model.signal.Subject;
import org.naulon.model.signal.Text;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.fact.Claim;
import org.naulon.rules.fact.Fact;
import org.naulon.rules.fact.Facts;

/** Turns the claims of a fact that hit into findings, with the catalogue's severity and words. */
final class Pleading {
    private final Map<String, CatalogueEntry> catalogue;

    Pleading(Map<String, CatalogueEntry> catalogue) {
        this.catalogue = catalogue;
    }

    List<Finding> findings(Fact hit) {
        CatalogueEntry entry = catalogue.get(hit.ruleId());
        List<Finding> findings = new ArrayList<>(1);
        List<String> promised =
                List.of(Facts.answersFor(hit.ruleId()).orElseThrow().measures());
        for (Claim claim : hit.claims()) {
            if (!claim.measures().keySet().equals(Set.copyOf(promised))) {
                throw new IllegalArgumentException("a claim of " + entry.id() + " gives the measures "
                        + claim.measures().keySet() + ", its fact promises " + promised);
            }
            findings.add(finding(entry, claim));
        }
        return findings;
    }

    private static Finding finding(CatalogueEntry entry, Claim claim) {
        List<Transfer> evidence = claim.evidence();
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim of " + entry.id() + " without evidence");
        }
        Transfer first = evidence.get(0);
        Transfer last = evidence.get(evidence.size() - 1);
        Signal signal = new Signal(
                "",
                entry.id(),
                entry.version(),
                subject(claim),
                entry.severity(),
                BigDecimal.valueOf(claim.strength())
                        .setScale(4, RoundingMode.HALF_UP)
                        .doubleValue(),
                entry.severity().weight(),
                first.at(),
                last.at(),
                words(entry, claim, first, last),
                claim.measures(),
                evidence.stream().map(Transfer::id).toList(),
                evidence.stream().map(Transfer::sourceReference).toList(),
                reasons(entry, claim),
                null);
        return new Finding(
                signal,
                claim.key(),
                evidence,
                claim.routes(),
                claim.counterpartRole(),
                entry.raisedWith(),
                claim.innocent());
    }

    private static Text words(CatalogueEntry entry, Claim claim, Transfer first, Transfer last) {
        Map<String, Object> measures = new HashMap<>(claim.measures());
        measures.putIfAbsent("from", first.at());
        measures.putIfAbsent("to", last.at());
        return Wording.fill(entry.explanation(), measures);
    }

    private static List<String> reasons(CatalogueEntry entry, Claim claim) {
        for (String reason : claim.suppressedBy()) {
            if (!entry.suppressions().contains(reason)) {
                throw new IllegalArgumentException(
                        "the catalogue entry of " + entry.id() + " does not name the suppression " + reason);
            }
        }
        return claim.suppressedBy().stream().distinct().sorted().toList();
    }

    private static Subject subject(Claim claim) {
        SortedSet<String> names = new TreeSet<>();
        SortedSet<String> accounts = new TreeSet<>();
        SortedSet<String> identifiers = new TreeSet<>();
        List<Party> seen = new ArrayList<>();
        seen.add(claim.subject());
        for (Transfer transfer : claim.evidence()) {
            seen.add(transfer.payer());
            seen.add(transfer.payee());
        }
        for (Party party : seen) {
            if (party.id().equals(claim.subject().id())) {
                names.add(party.name());
                accounts.add(party.account());
                identifiers.addAll(party.identifiers());
            }
        }
        names.remove("");
        accounts.remove("");
        return new Subject(
                claim.subject().id(),
                List.copyOf(names),
                List.copyOf(accounts),
                List.copyOf(identifiers),
                claim.role());
    }
}
