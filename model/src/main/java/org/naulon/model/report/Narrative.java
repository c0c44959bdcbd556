package org.naulon.model.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Signal;
import org.naulon.model.signal.Subject;
import org.naulon.model.signal.Text;
import org.naulon.model.transfer.Transfer;

/**
 * Tells a report in words: an introduction, then who, what, when, where, how and why, what speaks against it, and a
 * conclusion that leaves the judgement to a human.
 *
 * <p>Wording (domain F.2): "payer", "person moved", "possible victim"; protected persons are counted, never named; an
 * amount is never said to be a fee; a route is said of places where money was paid out, never of a payer. At most {@value
 * #MAX_LENGTH} characters: the middle gives way sentence by sentence, the conclusion stays.
 */
record Narrative(
        Episode episode,
        Subject subject,
        List<Report.PartyView> parties,
        List<Transfer> evidence,
        Map<String, Long> totals,
        Collection<String> routes,
        List<String> corridors,
        List<Report.CounterEvidence> against) {
    /** Longest narrative in one language, characters. */
    static final int MAX_LENGTH = 4_000;

    private static final int MAX_LISTED = 5;
    private static final int MAX_REFERENCES = 8;
    private static final int MAX_TEXT = 120;

    Text text() {
        return new Text(told(Phrases.ENGLISH, true), told(Phrases.FRENCH, false));
    }

    private String told(Phrases say, boolean english) {
        List<String> body = new ArrayList<>();
        body.add(introduction(say));
        body.add(who(say));
        where(say, body);
        for (Finding finding : episode.counting()) {
            body.add(why(say, finding.signal(), english));
        }
        for (Report.CounterEvidence counter : against) {
            body.add(say.say(
                    "against",
                    english ? counter.explanation().en() : counter.explanation().fr()));
        }
        if (against.isEmpty()) {
            body.add(say.say("against.none"));
        }
        return bounded(say, body, conclusion(say));
    }

    private String introduction(Phrases say) {
        return say.say(
                "introduction",
                named(say),
                say.date(episode.first()),
                say.date(episode.last()),
                say.count("transfers", evidence.size()),
                say.list(amounts(say), MAX_LISTED),
                say.list(rules()));
    }

    private List<String> amounts(Phrases say) {
        return totals.entrySet().stream()
                .map(total -> say.amount(total.getValue(), total.getKey()))
                .toList();
    }

    /** The subject by name and role; a protected person only by role. */
    private String named(Phrases say) {
        String role = say.say("role." + subject.role());
        if (subject.role().protectedPerson() || subject.names().isEmpty()) {
            return role + " (" + subject.partyId() + ")";
        }
        return role + ", " + clip(subject.names().get(0)) + " (" + subject.partyId() + ")";
    }

    private String who(Phrases say) {
        int payers = (int) evidence.stream()
                .map(t -> t.payer().id())
                .filter(id -> !id.equals(subject.partyId()))
                .distinct()
                .count();
        int payees = (int) evidence.stream()
                .map(t -> t.payee().id())
                .filter(id -> !id.equals(subject.partyId()))
                .distinct()
                .count();
        List<String> sides = new ArrayList<>(2);
        if (payers > 0) {
            sides.add(say.count("payers", payers));
        }
        if (payees > 0) {
            sides.add(say.count("payees", payees));
        }
        boolean anyProtected = parties.stream().anyMatch(Report.PartyView::protectedPerson);
        return (sides.isEmpty() ? "" : say.say("who", say.list(sides)) + " ")
                + say.say(anyProtected ? "who.protected" : "who.others");
    }

    private void where(Phrases say, List<String> body) {
        SortedSet<String> channels = new TreeSet<>();
        SortedSet<String> places = new TreeSet<>();
        for (Transfer transfer : evidence) {
            channels.add(say.say("channel." + transfer.channel()));
            Party payee = transfer.payee();
            if (!payee.city().isEmpty()) {
                places.add(clip(payee.city()) + (payee.country().isEmpty() ? "" : " (" + payee.country() + ")"));
            }
        }
        body.add(say.say("how", say.list(List.copyOf(channels))));
        if (!places.isEmpty()) {
            body.add(say.say("where", say.list(List.copyOf(places), MAX_LISTED)));
        }
        if (!corridors.isEmpty()) {
            body.add(say.say("corridors", say.list(corridors, MAX_LISTED)));
        }
        if (!routes.isEmpty()) {
            body.add(say.say("routes", say.list(List.copyOf(routes), MAX_LISTED)));
        }
    }

    private static String why(Phrases say, Signal signal, boolean english) {
        String explanation =
                english ? signal.explanation().en() : signal.explanation().fr();
        List<String> references = signal.sourceReferences().stream()
                .map(Narrative::clip)
                .limit(MAX_REFERENCES + 1L)
                .toList();
        int more = signal.sourceReferences().size() - MAX_REFERENCES;
        String listed = more <= 0
                ? say.list(references)
                : String.join(", ", references.subList(0, MAX_REFERENCES)) + " "
                        + say.say("more", Integer.toString(more));
        return say.say("why", signal.ruleId(), signal.ruleVersion(), explanation, listed);
    }

    private String conclusion(Phrases say) {
        String grade = say.say("grade." + episode.assessment().grade());
        return grade + " " + say.say("conclusion");
    }

    private List<String> rules() {
        SortedSet<String> rules = new TreeSet<>();
        episode.counting().forEach(f -> rules.add(f.signal().ruleId()));
        return List.copyOf(rules);
    }

    private static String bounded(Phrases say, List<String> body, String conclusion) {
        String whole = String.join("\n", body) + "\n" + conclusion;
        if (whole.length() <= MAX_LENGTH) {
            return whole;
        }
        String end = "\n" + say.say("cut") + "\n" + conclusion;
        StringBuilder told = new StringBuilder();
        for (String part : body) {
            if (told.length() + 1 + part.length() + end.length() > MAX_LENGTH) {
                break;
            }
            told.append(told.length() == 0 ? "" : "\n").append(part);
        }
        return told + end;
    }

    private static String clip(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        // Never between the halves of one character.
        int end = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
        return text.substring(0, end) + "…";
    }
}
