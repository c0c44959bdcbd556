/**
 * How values cross the network and rest in state: compact, versioned, and never through a generic serializer.
 *
 * <p>A {@link org.naulon.flink.wire.WireFormat} writes and reads one type; one serializer class serves them all. A format
 * whose bytes change gets a new version, and state of another version is refused instead of misread.
 */
package org.naulon.flink.wire;
