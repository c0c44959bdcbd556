/**
 * The journey on one machine: inbox to journal by Camel, journal to reports by a local Flink, and from there into files or
 * into Elasticsearch.
 */
package org.naulon.app.run;
