package org.naulon.app.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.naulon.app.run.Progress;

/** A progress bar with records per second and time left on standard error; silent where nobody looks at a terminal. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long MEGABYTE = 1_000_000;

    private final boolean visible = System.console() != null;
    private String task = "";
    private ProgressBar bar;

    @Override
    public void intake(long records, long bytes, long totalBytes) {
        show("Taking in", " MB", MEGABYTE, bytes, totalBytes);
        if (bar != null) {
            bar.setExtraMessage(" %,d records, %,d records/s".formatted(records, perSecond(records)));
        }
    }

    @Override
    public void settling(long records, long ofRecords) {
        show("Settling ", " records", 1, records, ofRecords);
        if (bar != null) {
            bar.setExtraMessage(" %,d records/s".formatted(perSecond(records)));
        }
    }

    @Override
    public void judging(long movements, long ofMovements) {
        show("Judging  ", " movements", 1, movements, ofMovements);
        if (bar != null) {
            bar.setExtraMessage(" %,d movements/s".formatted(perSecond(movements)));
        }
    }

    @Override
    public void done() {
        if (bar != null) {
            bar.stepTo(bar.getMax());
            bar.close();
            bar = null;
        }
    }

    @Override
    public void close() {
        done();
    }

    /** Moves the bar of the task, after ending that of another one. */
    private void show(String of, String unit, long unitSize, long done, long all) {
        if (!visible) {
            return;
        }
        if (bar == null || !task.equals(of)) {
            done();
            task = of;
            bar = new ProgressBarBuilder()
                    .setTaskName(of)
                    .setInitialMax(Math.max(1, all))
                    .setUnit(unit, unitSize)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis((int) Duration.ofMillis(250).toMillis())
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }
        bar.stepTo(Math.min(done, all));
    }

    private long perSecond(long done) {
        return done / Math.max(1, bar.getElapsedAfterStart().toSeconds());
    }
}
