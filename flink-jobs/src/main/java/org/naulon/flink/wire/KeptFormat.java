package org.naulon.flink.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
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

    abstract void writeState(S state, DataOutputView out) throws IOException;

    abstract S readState(DataInputView in) throws IOException;

    @Override
    public final void write(Kept<S> kept, DataOutputView out) throws IOException {
        out.writeLong(kept.forgetAt());
        writeState(kept.state(), out);
    }

    @Override
    public final Kept<S> read(DataInputView in) throws IOException {
        long forgetAt = in.readLong();
        return new Kept<>(readState(in), forgetAt);
    }

    static void findings(Collection<Finding> findings, DataOutputView out) throws IOException {
        out.writeInt(findings.size());
        for (Finding finding : findings) {
            FINDINGS.write(finding, out);
        }
    }

    static List<Finding> findings(DataInputView in) throws IOException {
        int count = in.readInt();
        List<Finding> findings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            findings.add(FINDINGS.read(in));
        }
        return findings;
    }

    static LivingSignals signals(DataInputView in) throws IOException {
        LivingSignals signals = new LivingSignals();
        findings(in).forEach(signals::restore);
        return signals;
    }
}
