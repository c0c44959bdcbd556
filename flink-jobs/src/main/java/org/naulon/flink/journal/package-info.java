/**
 * Reads the journal: JSON lines in one folder per event day, oldest day first.
 */
package org.naulon.flink.journal;
