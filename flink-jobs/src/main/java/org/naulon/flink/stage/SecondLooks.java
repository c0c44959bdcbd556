package org.naulon.flink.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.apache.flink.util.Collector;
import org.naulon.flink.wire.LookFormat;
import org.naulon.flink.wire.SecondLookFormat;
import org.naulon.model.signal.Finding;
import org.naulon.rules.RulesetSnapshot;
import org.naulon.rules.detect.Detection;
import org.naulon.rules.detect.SecondLook;

/**
 * Second look: asks the rules that need other rules' signals.
 *
 * <p>Keeps a party's signals and payments to officials for {@link SecondLook#RETENTION}; whichever comes late is judged
 * with what is kept.
 */
public final class SecondLooks extends JudgingStage<Look, SecondLook> {
    private static final Comparator<Look> ORDER = Comparator.comparing(Look::order)
            .thenComparing(Look::signal, Comparator.nullsFirst(Detection.SIGNALS))
            .thenComparing(Look::sources)
            .thenComparing(Look::toString);

    public SecondLooks(RulesetSnapshot ruleset, org.naulon.model.context.Context register) {
        super(
                Look::partyId,
                new LookFormat(),
                new SecondLookFormat(),
                SecondLook.RETENTION.plus(Duration.ofDays(1)),
                ruleset,
                register);
    }

    @Override
    protected Comparator<Look> order() {
        return ORDER;
    }

    @Override
    protected SecondLook opened(String key) {
        return new SecondLook();
    }

    @Override
    protected void take(SecondLook look, Look event, Context context, Collector<Finding> out) {
        (event.signal() != null ? look.take(event.signal(), judge()) : look.take(event.link(), judge()))
                .forEach(out::collect);
    }

    @Override
    protected boolean forget(SecondLook look, Instant now) {
        look.forget(now);
        return look.isEmpty();
    }
}
