/**
 * The stages as Flink operators. Each is a thin shell: {@link org.naulon.flink.stage.InEventOrder} brings the events of a
 * key into order and keeps the state, a pure core of {@code model} or {@code rules} does the work.
 */
package org.naulon.flink.stage;
