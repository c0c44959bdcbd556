package org.naulon.flink.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.apache.flink.util.Collector;
import org.naulon.flink.wire.FindingFormat;
import org.naulon.flink.wire.SubjectFormat;
import org.naulon.model.report.Filed;
import org.naulon.model.report.Report;
import org.naulon.model.report.ReportAssembler;
import org.naulon.model.report.SubjectFile;
import org.naulon.model.signal.Finding;
import org.naulon.rules.detect.Detection;

/**
 * Assemble: signals about one subject become one living report per episode.
 *
 * <p>Keeps the signals of a subject for 400 days after their last evidence. A late signal joins the episode that it falls
 * into.
 */
public final class Assemble extends InEventOrder<Finding, SubjectFile, Filed> {
    private static final Duration RETENTION = Duration.ofDays(400);
    private final Report.RulesetRef ruleset;
    private transient ReportAssembler assembler;

    public Assemble(Report.RulesetRef ruleset) {
        super(finding -> finding.signal().subject().partyId(), new FindingFormat(), new SubjectFormat(), RETENTION);
        this.ruleset = ruleset;
    }

    @Override
    protected Comparator<Finding> order() {
        return Detection.FINDINGS;
    }

    @Override
    protected SubjectFile opened(String key) {
        return new SubjectFile();
    }

    @Override
    protected void take(SubjectFile file, Finding event, Context context, Collector<Filed> out) {
        if (assembler == null) {
            assembler = new ReportAssembler(ruleset);
        }
        out.collect(assembler.take(file, event));
    }

    @Override
    protected boolean forget(SubjectFile file, Instant now) {
        file.forget(now.minus(RETENTION));
        return file.isEmpty();
    }
}
