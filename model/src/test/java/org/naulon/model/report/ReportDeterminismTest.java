package org.naulon.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.naulon.model.Samples.day;
import static org.naulon.model.Samples.finding;
import static org.naulon.model.Samples.suppressed;
import static org.naulon.model.Samples.transfer;
import static org.naulon.model.Samples.withRaise;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.naulon.model.journal.Json;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Severity;
import org.naulon.model.transfer.Transfer;

/** Findings of different signals in any order, the forms of one signal in their own: the same documents in the end. */
class ReportDeterminismTest {
    private static final String[] RULES = {"SMG-01", "SMG-02", "COR-01", "LAU-04"};

    @Property(tries = 300)
    void the_order_of_arrival_never_shows(@ForAll long world, @ForAll long order) {
        List<List<Finding>> signals = signals(new Random(world));
        assertThat(documents(interleaved(signals, new Random(order)), false))
                .isEqualTo(documents(interleaved(signals, new Random(order + 1)), false));
    }

    @Property(tries = 100)
    void a_file_that_is_copied_at_every_step_behaves_as_before(@ForAll long world) {
        List<Finding> arrivals = interleaved(signals(new Random(world)), new Random(world));
        assertThat(documents(arrivals, true)).isEqualTo(documents(arrivals, false));
    }

    private static List<List<Finding>> signals(Random random) {
        List<List<Finding>> signals = new ArrayList<>();
        for (int i = random.nextInt(7); i >= 0; i--) {
            List<Finding> forms = new ArrayList<>();
            int from = random.nextInt(300);
            List<Transfer> evidence = new ArrayList<>();
            for (int form = random.nextInt(3); form >= 0; form--) {
                evidence.add(
                        transfer("t" + from + "-" + evidence.size(), day(from + evidence.size() * 20L), "P", "S", 1));
                String rule = RULES[random.nextInt(RULES.length)];
                Finding found = withRaise(
                        finding("s-" + i, rule, Severity.values()[random.nextInt(4)], random.nextDouble(), evidence),
                        "SMG-01",
                        Severity.HIGH);
                forms.add(random.nextInt(4) == 0 ? suppressed(found, "ROSCA") : found);
            }
            signals.add(forms);
        }
        return signals;
    }

    private static List<Finding> interleaved(List<List<Finding>> signals, Random random) {
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            turns.addAll(Collections.nCopies(signals.get(i).size(), i));
        }
        Collections.shuffle(turns, random);
        int[] next = new int[signals.size()];
        return turns.stream().map(i -> signals.get(i).get(next[i]++)).toList();
    }

    /** What a sink that keeps the last version of everything holds in the end. */
    private static Map<String, String> documents(List<Finding> arrivals, boolean copied) {
        ReportAssembler assembler = new ReportAssembler(new Report.RulesetRef("1", "ff"));
        SubjectFile file = new SubjectFile();
        Map<String, String> documents = new TreeMap<>();
        for (Finding finding : arrivals) {
            if (copied) {
                SubjectFile copy = new SubjectFile();
                file.findings().forEach(copy::restore);
                file = copy;
            }
            Filed filed = assembler.take(file, finding);
            filed.supersededReportIds().forEach(documents::remove);
            if (filed.report() != null) {
                documents.put(filed.report().reportId(), text(filed.report()));
            }
            filed.signals().forEach(signal -> documents.put(signal.signalId(), text(signal)));
        }
        return documents;
    }

    private static String text(Object value) {
        return new String(Json.line(value), StandardCharsets.UTF_8);
    }
}
