/**
 * The Elastic side as files.
 *
 * <p>Everything that Elasticsearch holds has an index with a strict mapping: a field that nobody declared is refused, so a
 * document never grows a field by accident. The mappings are index templates under {@code elastic/index-templates}; {@link
 * org.naulon.kibana.ElasticAssets} names them and their indices, and is the only place where those names are written.
 *
 * <p>Data goes into {@code naulon-reports-v1} and is read through the alias {@code naulon-reports}: a changed mapping gets
 * the next number beside the old index, and readers follow the alias.
 */
package org.naulon.kibana;
