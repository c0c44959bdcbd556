/**
 * Deliveries that arrive compressed: one file as gzip, several as ZIP. What is unpacked goes as a stream to the readers of
 * the folder and is never written anywhere; the archive keeps the compressed bytes as they came.
 *
 * <p>A compressed file is hostile until read. {@link org.naulon.connectors.packed.Limits} bounds what it may cost; what
 * exceeds a limit, is torn or damaged is one rejection for the rest, behind everything that was read before. The name of an
 * entry is a label in positions ({@code july/a.csv!line 7}) and never a path. Archives within archives are refused;
 * decision 0017 says why the directory at the end of a ZIP archive is believed and nothing else.
 */
@NullMarked
package org.naulon.connectors.packed;

import org.jspecify.annotations.NullMarked;
