/**
 * The reference feeds of contracts 1.3. Each file is known by its name; its rows become the lists of one
 * {@link org.naulon.model.context.Context}. A bad row is a rejection like any other; a good row is no record, because it
 * moves no money (decision 3). Every row holds from its own dates, never from its arrival; what two versions of a feed say
 * about the same thing is decided in {@link org.naulon.connectors.context.Feed} by what they say.
 */
@NullMarked
package org.naulon.connectors.context;

import org.jspecify.annotations.NullMarked;
