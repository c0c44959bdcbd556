package org.naulon.app.bench;

/** The tables of a {@link Bench}, in their order. */
public enum Comparison {
    /** The whole pipeline, one that keeps histories only, and one that does nothing. */
    PIPELINES,
    /** The rules in Drools and written by hand. */
    RULES,
    /** The pacs.008 reader and a bare XML parser. */
    INTAKE,
    /** The Elasticsearch sink and the Java client's bulk ingester. */
    INDEXING
}
