package org.naulon.connectors.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** What a reader found in a file. */
public final class Taken implements RecordSink {
    /** The file that the readers are told of. */
    public static final Source FILE = new Source("f".repeat(64), "", "bank/file");

    private final List<Observation> observations = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    public static Taken from(RecordReader reader, String text) {
        return from(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Taken from(RecordReader reader, byte[] bytes) {
        try {
            return from(reader, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError("a reader threw because of what the bytes say", e);
        }
    }

    public static Taken from(RecordReader reader, InputStream bytes) throws IOException {
        Taken taken = new Taken();
        reader.read(bytes, FILE, taken);
        return taken;
    }

    @Override
    public void observation(Observation observation) {
        observations.add(observation);
    }

    @Override
    public void rejection(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void statement(Statement statement) {
        statements.add(statement);
    }

    @Override
    public void columns(Source file, String profile, List<String> unmapped) {
        tables.add("profile " + profile + ", unmapped " + unmapped);
    }

    /** The tables that were recognised: profile and unmapped headings. */
    public List<String> tables() {
        return tables;
    }

    public List<Statement> statements() {
        return statements;
    }

    public List<Observation> observations() {
        return observations;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    /** The one observation that there must be, without any rejection. */
    public Observation only() {
        if (observations.size() != 1 || !rejections.isEmpty()) {
            throw new AssertionError("expected one observation: " + observations + " " + rejections);
        }
        return observations.get(0);
    }

    /** Reasons in order. */
    public List<RejectReason> reasons() {
        return rejections.stream().map(Rejection::reason).toList();
    }
}
