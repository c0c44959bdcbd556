/**
 * What rules say. A {@link org.naulon.model.signal.Signal} is one rule fired on one subject, with its measures against their
 * thresholds, its evidence, and a sentence in English and French. A {@link org.naulon.model.signal.Finding} is a signal on
 * its way, together with the transfers that prove it. {@link org.naulon.model.signal.LivingSignals} lets a later finding
 * continue an earlier one instead of multiplying it.
 */
@NullMarked
package org.naulon.model.signal;

import org.jspecify.annotations.NullMarked;
