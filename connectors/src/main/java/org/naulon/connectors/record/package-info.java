/**
 * What every format has in common. A {@link org.naulon.connectors.record.RecordReader} turns the bytes of one file into
 * records, one after the other; each ends in a {@link org.naulon.connectors.record.RecordSink} as an observation or as a
 * rejection, and nothing is kept behind it.
 *
 * <p>Inside a format, a reader knows the bytes and a mapper knows the meaning. A mapper that meets a value it cannot take
 * throws {@link org.naulon.connectors.record.BadRecord}; the reader turns it into a rejection at the record's position and
 * goes on with the next record.
 */
@NullMarked
package org.naulon.connectors.record;

import org.jspecify.annotations.NullMarked;
