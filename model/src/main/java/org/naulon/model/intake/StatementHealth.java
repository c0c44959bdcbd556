package org.naulon.model.intake;

import java.util.List;

/**
 * Whether the statements of a folder prove themselves and follow each other.
 *
 * @param proved statements whose entries make their closing balance
 * @param differs statements whose entries do not
 * @param incomplete statements without one of the balances
 * @param unsequenced statements not looked at for gaps: no number, no balances, or more than intake holds
 * @param accountsToLookAt accounts with a difference or a gap
 * @param accounts the first {@value #MOST_ACCOUNTS} of these, by account and currency
 */
public record StatementHealth(
        long proved, long differs, long incomplete, long unsequenced, long accountsToLookAt, List<Account> accounts) {
    /** Accounts that are listed. */
    public static final int MOST_ACCOUNTS = 1000;

    public StatementHealth {
        accounts = List.copyOf(accounts);
    }

    /**
     * An account with a difference or a gap.
     *
     * @param account as its statements name it
     * @param currency ISO 4217 code
     * @param statements of the account that were looked at
     * @param differs statements whose entries do not make their closing balance
     * @param missing numbers that did not arrive, see {@link SequenceGaps#of}
     */
    public record Account(String account, String currency, long statements, long differs, List<String> missing) {
        public Account {
            missing = List.copyOf(missing);
        }
    }
}
