/**
 * What leaves the pipeline into files: the last word on every report and signal.
 */
package org.naulon.flink.output;
