/**
 * Writing to Elasticsearch, and nothing else of Elasticsearch.
 *
 * <p>{@link org.naulon.flink.elastic.ElasticSink} is a Flink sink of ready-made JSON documents. Its {@link
 * org.naulon.flink.elastic.ElasticWriter} sends them as bulk bodies; {@link org.naulon.flink.elastic.BulkDelivery} stays with
 * one batch until every item of it is decided: taken; refused, and then filed among the dead letters with the reason; or, after
 * a long bounded time without an answer, the end of the job with one clear line. {@link org.naulon.flink.elastic.IndexTemplates}
 * prepares the indices before the first document.
 *
 * <p>Ids are derived from content, so that a replay overwrites what it wrote before and never multiplies it.
 */
@NullMarked
package org.naulon.flink.elastic;

import org.jspecify.annotations.NullMarked;
