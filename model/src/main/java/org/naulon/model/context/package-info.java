/**
 * What is known beside the payments (contracts 1.3): officials and their associates, licensed and other businesses,
 * accounts, exchange rates, crossings. A {@link org.naulon.model.context.Context} is one snapshot of all feeds.
 */
@NullMarked
package org.naulon.model.context;

import org.jspecify.annotations.NullMarked;
