/**
 * Paths of money over several hops: cycles that bring value back to where it came from.
 */
@NullMarked
package org.naulon.model.path;

import org.jspecify.annotations.NullMarked;
