package org.naulon.flink.wire;

import java.util.Collection;
import java.util.List;
import org.naulon.flink.stage.Kept;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.LivingSignals;

/** State of a key; the moment for forgetting comes first, then what the stage keeps. */
abstract class KeptFormat<S> extends WireFormat<Kept<S>> {
    private static final FindingFormat FINDINGS = new FindingFormat();

    @SuppressWarnings("unchecked")
    KeptFormat(int version) {
        super((Class<Kept<S>>) (Class<?>) Kept.class, version, false);
    }

    abstract void writeState(S state, WireOutput out);

    abstract S readState(WireInput in);

    @Override
    public final void write(Kept<S> kept, WireOutput out) {
        out.whole(kept.forgetAt());
        writeState(kept.state(), out);
    }

    @Override
    public final Kept<S> read(WireInput in) {
        long forgetAt = in.whole();
        return new Kept<>(readState(in), forgetAt);
    }

    static void findings(Collection<Finding> findings, WireOutput out) {
        Fields.all(findings, FINDINGS::write, out);
    }

    static List<Finding> findings(WireInput in) {
        return Fields.all(FINDINGS::read, in);
    }

    static void signals(LivingSignals signals, WireOutput out) {
        Fields.all(
                signals.findings(),
                (finding, to) -> {
                    FINDINGS.write(finding, to);
                    to.flag(signals.isUntold(finding));
                },
                out);
    }

    static void signals(WireInput in, LivingSignals signals) {
        for (int left = in.count(); left > 0; left--) {
            signals.restore(FINDINGS.read(in), in.flag());
        }
    }
}
