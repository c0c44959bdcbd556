/**
 * The nouns of Naulon and the pure functions on them.
 *
 * <p>A record of a bank, a money-transfer operator or a hawala office becomes an {@link
 * org.naulon.model.transfer.Observation}. Observations of one payment settle into one {@link
 * org.naulon.model.transfer.Transfer} between two parties. Transfers of one party form its {@link
 * org.naulon.model.history.PartyHistory}; rules ask it questions and answer with a {@link
 * org.naulon.model.signal.Signal}; signals about one subject form a {@link org.naulon.model.report.Report}.
 *
 * <p>Nothing here knows a framework beyond Jackson, reads a clock, or depends on a locale.
 */
@NullMarked
package org.naulon.model;

import org.jspecify.annotations.NullMarked;
