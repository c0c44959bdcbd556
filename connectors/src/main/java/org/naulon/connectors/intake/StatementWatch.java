package org.naulon.connectors.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.naulon.model.intake.SequenceGaps;
import org.naulon.model.intake.Statement;
import org.naulon.model.intake.StatementHealth;

/** Watches the statements of one folder: over all its files, because an account's statements may be called anything. */
final class StatementWatch {
    /** Statements held for their numbers. */
    private static final int MOST_HELD = 50_000;

    private final Map<Statement.Proof, Long> proofs = new EnumMap<>(Statement.Proof.class);
    private final Map<Key, Books> accounts =
            new TreeMap<>(Comparator.comparing(Key::account).thenComparing(Key::currency));
    private long unsequenced;
    private int held;

    void add(Statement statement) {
        Statement.Proof proof = statement.proof();
        proofs.merge(proof, 1L, Long::sum);
        boolean sequenced = SequenceGaps.isSequenced(statement);
        if (!sequenced) {
            unsequenced++;
        }
        if (sequenced || proof == Statement.Proof.DIFFERS) {
            hold(statement);
        }
    }

    /** Adds all that another watched. */
    void add(StatementWatch other) {
        other.proofs.forEach((proof, count) -> proofs.merge(proof, count, Long::sum));
        unsequenced += other.unsequenced;
        other.accounts.values().stream()
                .flatMap(books -> books.statements.stream())
                .forEach(this::hold);
    }

    /** Takes back what another watched, which was added before. */
    void withdraw(StatementWatch other) {
        other.proofs.forEach((proof, count) -> proofs.merge(proof, -count, Long::sum));
        unsequenced -= other.unsequenced;
        other.accounts.forEach((key, books) -> release(key, books.statements));
    }

    private void release(Key key, List<Statement> gone) {
        Map<Statement, Long> left =
                gone.stream().collect(Collectors.groupingBy(statement -> statement, Collectors.counting()));
        Books books = accounts.get(key);
        if (books != null) {
            List<Statement> rest = new ArrayList<>();
            for (Statement statement : books.statements) {
                if (left.getOrDefault(statement, 0L) > 0) {
                    left.merge(statement, -1L, Long::sum);
                    held--;
                } else {
                    rest.add(statement);
                }
            }
            accounts.remove(key);
            if (!rest.isEmpty()) {
                Books kept = new Books();
                rest.forEach(kept::add);
                accounts.put(key, kept);
            }
        }
        // Beyond the bound they were not held but counted as without a sequence.
        left.forEach((statement, count) -> unsequenced -= SequenceGaps.isSequenced(statement) ? count : 0);
    }

    StatementHealth health() {
        List<StatementHealth.Account> all = new ArrayList<>();
        accounts.forEach((key, books) -> {
            List<String> missing = SequenceGaps.of(books.statements);
            if (books.differs > 0 || !missing.isEmpty()) {
                all.add(new StatementHealth.Account(
                        key.account, key.currency, books.statements.size(), books.differs, missing));
            }
        });
        return new StatementHealth(
                count(Statement.Proof.PROVED),
                count(Statement.Proof.DIFFERS),
                count(Statement.Proof.INCOMPLETE),
                unsequenced,
                all.size(),
                all.subList(0, Math.min(all.size(), StatementHealth.MOST_ACCOUNTS)));
    }

    private void hold(Statement statement) {
        if (held >= MOST_HELD) {
            // One without a sequence is counted as such already.
            unsequenced += SequenceGaps.isSequenced(statement) ? 1 : 0;
            return;
        }
        held++;
        accounts.computeIfAbsent(new Key(statement.account(), statement.currency()), key -> new Books())
                .add(statement);
    }

    private long count(Statement.Proof proof) {
        return proofs.getOrDefault(proof, 0L);
    }

    private record Key(String account, String currency) {}

    private static final class Books {
        private final List<Statement> statements = new ArrayList<>();
        private long differs;

        void add(Statement statement) {
            statements.add(statement);
            differs += statement.proof() == Statement.Proof.DIFFERS ? 1 : 0;
        }
    }
}
