/**
 * What is remembered of one party: its credits and debits in event order, for as long as rules look back.
 */
@NullMarked
package org.naulon.model.history;

import org.jspecify.annotations.NullMarked;
