/**
 * Shows a person what stands in an original: {@link org.naulon.app.original.Unpacked} opens it as what it was delivered as,
 * {@link org.naulon.app.original.Original} finds the part at a position as rejections and reports give it,
 * {@link org.naulon.app.original.OneRecord} takes one record by itself, and
 * {@link org.naulon.app.original.HarmlessText} makes all of it harmless for a terminal. Bytes are hostile here: every part is
 * bounded, and what cannot be found is said.
 */
@NullMarked
package org.naulon.app.original;

import org.jspecify.annotations.NullMarked;
