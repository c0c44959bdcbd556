package org.naulon.flink.wire;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Role;
import org.naulon.model.signal.Severity;
import org.naulon.model.signal.Signal;
import org.naulon.model.signal.Subject;
import org.naulon.model.signal.Text;

/** Findings with all their evidence. */
public final class FindingFormat extends WireFormat<Finding> {
    private static final Role[] ROLES = Role.values();
    private static final Severity[] SEVERITIES = Severity.values();

    public FindingFormat() {
        super(Finding.class, 2, true);
    }

    @Override
    public void write(Finding finding, WireOutput out) {
        signal(finding.signal(), out);
        out.text(finding.key());
        Fields.all(finding.evidence(), Fields::transfer, out);
        Fields.texts(finding.routes(), out);
        out.count(finding.counterpartRole().ordinal());
        map(finding.raisedWith(), (severity, to) -> to.count(severity.ordinal()), out);
        map(finding.innocent(), FindingFormat::text, out);
    }

    @Override
    public Finding read(WireInput in) {
        return new Finding(
                signal(in),
                in.text(),
                Fields.all(Fields::transfer, in),
                Fields.texts(in),
                ROLES[in.count()],
                map(from -> SEVERITIES[from.count()], in),
                map(FindingFormat::text, in));
    }

    static void signal(Signal signal, WireOutput out) {
        out.text(signal.signalId());
        out.text(signal.ruleId());
        out.text(signal.ruleVersion());
        subject(signal.subject(), out);
        out.count(signal.severity().ordinal());
        out.real(signal.strength());
        out.real(signal.weight());
        out.instant(signal.from());
        out.instant(signal.to());
        text(signal.explanation(), out);
        map(signal.measures(), FindingFormat::measure, out);
        Fields.texts(signal.transferIds(), out);
        Fields.texts(signal.sourceReferences(), out);
        Fields.texts(signal.suppressedBy(), out);
        out.flag(signal.reportId() != null);
        if (signal.reportId() != null) {
            out.text(signal.reportId());
        }
    }

    static Signal signal(WireInput in) {
        return new Signal(
                in.text(),
                in.text(),
                in.text(),
                subject(in),
                SEVERITIES[in.count()],
                in.real(),
                in.real(),
                in.instant(),
                in.instant(),
                text(in),
                map(FindingFormat::measure, in),
                Fields.texts(in),
                Fields.texts(in),
                Fields.texts(in),
                in.flag() ? in.text() : null);
    }

    private static void subject(Subject subject, WireOutput out) {
        out.text(subject.partyId());
        Fields.texts(subject.names(), out);
        Fields.texts(subject.accounts(), out);
        Fields.texts(subject.identifiers(), out);
        out.count(subject.role().ordinal());
    }

    private static Subject subject(WireInput in) {
        return new Subject(in.text(), Fields.texts(in), Fields.texts(in), Fields.texts(in), ROLES[in.count()]);
    }

    private static void text(Text text, WireOutput out) {
        out.text(text.en());
        out.text(text.fr());
    }

    private static Text text(WireInput in) {
        return new Text(in.text(), in.text());
    }

    /** Whole numbers, shares and texts are all that a measure may be. */
    private static void measure(Object measure, WireOutput out) {
        if (measure instanceof Long whole) {
            out.count(0);
            out.whole(whole);
        } else if (measure instanceof Double share) {
            out.count(1);
            out.real(share);
        } else if (measure instanceof String text) {
            out.count(2);
            out.text(text);
        } else {
            throw new IllegalArgumentException("a measure is a " + measure.getClass());
        }
    }

    private static Object measure(WireInput in) {
        int kind = in.count();
        return kind == 0 ? (Object) in.whole() : kind == 1 ? (Object) in.real() : in.text();
    }

    private static <T> void map(Map<String, T> map, BiConsumer<T, WireOutput> part, WireOutput out) {
        out.count(map.size());
        map.forEach((name, value) -> {
            out.text(name);
            part.accept(value, out);
        });
    }

    private static <T> Map<String, T> map(Function<WireInput, T> part, WireInput in) {
        Map<String, T> map = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            map.put(in.text(), part.apply(in));
        }
        return map;
    }
}
