/**
 * Reads the journal: JSON lines in one folder per event day, oldest day first, or the messages of a Kafka topic.
 */
package org.naulon.flink.journal;
