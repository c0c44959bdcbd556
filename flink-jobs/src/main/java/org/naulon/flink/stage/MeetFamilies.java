package org.naulon.flink.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.apache.flink.util.Collector;
import org.naulon.flink.wire.FamilyFormat;
import org.naulon.flink.wire.FamilyPaymentFormat;
import org.naulon.model.signal.Finding;
import org.naulon.rules.RulesetSnapshot;
import org.naulon.rules.detect.Family;
import org.naulon.rules.detect.FamilyPayment;

/**
 * Family: asks the rules about payments of several people who belong together, where these payments meet.
 *
 * <p>Keeps the payments of a meeting for {@link Family#RETENTION}, at most {@link Family#MOST}. A late payment is judged in all
 * windows that it falls into.
 */
public final class MeetFamilies extends JudgingStage<FamilyPayment, Family> {

    public MeetFamilies(RulesetSnapshot ruleset, org.naulon.model.context.Context register) {
        super(
                FamilyPayment::place,
                new FamilyPaymentFormat(),
                new FamilyFormat(),
                Family.RETENTION.plus(Duration.ofDays(1)),
                ruleset,
                register);
    }

    @Override
    protected Comparator<FamilyPayment> order() {
        return FamilyPayment.ORDER;
    }

    @Override
    protected Family opened(String place) {
        return Family.at(place);
    }

    @Override
    protected void take(Family family, FamilyPayment event, Context context, Collector<Finding> out) {
        family.take(event, judge()).forEach(out::collect);
    }

    @Override
    protected boolean forget(Family family, Instant now) {
        family.forget(now);
        return family.isEmpty();
    }
}
