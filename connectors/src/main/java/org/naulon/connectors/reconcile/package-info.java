/**
 * Orders and statement entries that do not say which payment among banks they belong to.
 *
 * <p>A customer's order and many an account entry know only the end-to-end id, which the payer chose; the payment between the
 * banks is known by its UETR or by its bank's ids (contracts 1.4). {@link
 * org.naulon.connectors.reconcile.Reconciliation} holds such records back until all payments of a pass are in the journal, and
 * gives them the identity of the payment that has the same payer's account, end-to-end id and amount (decision 15).
 */
@NullMarked
package org.naulon.connectors.reconcile;

import org.jspecify.annotations.NullMarked;
