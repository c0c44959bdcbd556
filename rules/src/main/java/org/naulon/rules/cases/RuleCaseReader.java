package org.naulon.rules.cases;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.model.context.Context;
import org.naulon.model.money.Money;
import org.naulon.model.party.ContentId;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;
import org.naulon.rules.Table;

/** Reads one case file. */
final class RuleCaseReader {
    private static final Pattern EXPECT = Pattern.compile("#\\s*expect:\\s*(?<rule>\\S+)\\s+(?<rest>.+)");
    private static final Pattern FEED = Pattern.compile("#\\s*context\\s+(?<feed>\\w+):\\s*(?<row>.+)");
    private static final Pattern OPTION = Pattern.compile("(.*?)\\s+(strength|role|suppressed)=(\\S+)");
    private static final Set<String> COLUMNS = columns();

    private final String path;
    private final List<String> problems;

    RuleCaseReader(String path, List<String> problems) {
        this.path = path;
        this.problems = problems;
    }

    RuleCase read(String ruleId, byte[] content) {
        List<RuleCase.Expected> expected = new ArrayList<>();
        CaseContext context = new CaseContext();
        for (String line : new String(content, StandardCharsets.UTF_8).lines().toList()) {
            Matcher expect = EXPECT.matcher(line.strip());
            Matcher feed = FEED.matcher(line.strip());
            try {
                if (expect.matches()) {
                    expected.add(expected(expect.group("rule"), expect.group("rest")));
                } else if (feed.matches()) {
                    context.add(feed.group("feed"), feed.group("row"));
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                problems.add(path + ": '" + line.strip() + "': " + e.getMessage());
            }
        }
        List<Observation> observations = new ArrayList<>();
        for (Table.Row row : Table.rows(path, content, problems)) {
            observation(row, observations);
        }
        if (observations.isEmpty()) {
            problems.add(path + ": no transfers");
        }
        Context known = context.context();
        return new RuleCase(path, ruleId, expected, known, observations);
    }

    private static RuleCase.Expected expected(String rule, String rest) {
        String subject = rest.strip();
        double strength = -1;
        String role = "";
        List<String> suppressed = List.of();
        for (Matcher option = OPTION.matcher(subject); option.matches(); option = OPTION.matcher(subject)) {
            switch (option.group(2)) {
                case "strength" -> strength = Double.parseDouble(option.group(3));
                case "role" -> role = option.group(3);
                default ->
                    suppressed =
                            Arrays.stream(option.group(3).split("\\+")).sorted().toList();
            }
            subject = option.group(1);
        }
        return new RuleCase.Expected(rule, subject, strength, role, suppressed);
    }

    private void observation(Table.Row row, List<Observation> into) {
        Map<String, String> cells = row.values();
        List<String> unknown = cells.keySet().stream()
                .filter(column -> !COLUMNS.contains(column))
                .toList();
        if (!unknown.isEmpty()) {
            problems.add(row.at() + ": unknown columns " + unknown);
            return;
        }
        try {
            into.add(observation(row.at(), new Cells(cells)));
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(row.at() + ": " + e.getMessage());
        }
    }

    private Observation observation(String at, Cells cells) {
        Instant time = time(cells.text("at", ""));
        String id = cells.text("id", at.substring(at.lastIndexOf(' ') + 1));
        Money money = Money.parse(cells.text("amount", ""), cells.text("currency", "EUR"));
        Channel channel = Channel.valueOf(cells.text("channel", "BANK"));
        String payerAgent = cells.text("payer_agent", "");
        return new Observation(
                Observation.Kind.TRANSFER,
                "case:" + id,
                channel,
                Status.valueOf(cells.text("status", "PAID")),
                id,
                time,
                cells.text("at", "").indexOf('T') < 0 ? TimePrecision.DAY : TimePrecision.INSTANT,
                cells.text("stateAt", "").isEmpty() ? time : time(cells.text("stateAt", "")),
                money.minor(),
                money.currency(),
                0,
                "",
                "",
                0,
                party(cells, "payer"),
                party(cells, "payee"),
                cells.text("released_to", ""),
                cells.text("purpose_code", ""),
                cells.text("purpose", ""),
                cells.text("relationship", "").toUpperCase(Locale.ROOT),
                cells.text("token", ""),
                channel == Channel.HAWALA ? payerAgent : "",
                new Source(ContentId.of("case", path), at.substring(at.lastIndexOf("row ")), path));
    }

    private static Party party(Cells cells, String side) {
        String document = cells.text(side + "_document", "");
        int colon = document.indexOf(':');
        return new Party(
                "",
                cells.text(side, ""),
                cells.text(side + "_account", ""),
                cells.text(side + "_phone", ""),
                document.isEmpty() ? "" : colon < 0 ? "PASSPORT" : document.substring(0, colon),
                document.substring(colon + 1),
                cells.text(side + "_birth_date", ""),
                cells.text(side + "_address", ""),
                cells.text(side + "_city", ""),
                cells.text(side + "_country", ""),
                cells.text(side + "_agent", ""),
                "");
    }

    private static Instant time(String text) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private static Set<String> columns() {
        Set<String> columns = new TreeSet<>(List.of(
                "id",
                "at",
                "stateAt",
                "channel",
                "status",
                "amount",
                "currency",
                "released_to",
                "purpose_code",
                "purpose",
                "relationship",
                "token"));
        for (String side : List.of("payer", "payee")) {
            columns.add(side);
            for (String what :
                    List.of("account", "phone", "document", "birth_date", "address", "city", "country", "agent")) {
                columns.add(side + "_" + what);
            }
        }
        return columns;
    }

    /** The cells of one row; a column that is not there is empty. */
    private record Cells(Map<String, String> values) {
        String text(String column, String whenEmpty) {
            String value = values.getOrDefault(column, "");
            return value.isEmpty() ? whenEmpty : value;
        }
    }
}
