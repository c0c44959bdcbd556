package org.naulon.app.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.naulon.app.run.Progress;

/** A progress bar with records per second and time left on standard error; silent where nobody looks at a terminal. */
final class ProgressLine implements Progress, AutoCloseable {
    private final boolean visible = System.console() != null;
    private ProgressBar bar;

    @Override
    public void intake(long records, long bytes, long totalBytes) {
        if (!visible) {
            return;
        }
        if (bar == null) {
            bar = bar("Taking in", totalBytes);
        }
        bar.stepTo(Math.min(bytes, totalBytes));
        long seconds = Math.max(1, bar.getElapsedAfterStart().toSeconds());
        bar.setExtraMessage(" %,d records, %,d records/s".formatted(records, records / seconds));
    }

    @Override
    public void detecting(long records) {
        done();
        if (visible) {
            System.err.printf("Following the money of %,d records ...%n", records);
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

    private static ProgressBar bar(String task, long max) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(Math.max(1, max))
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) Duration.ofMillis(250).toMillis())
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }
}
