/**
 * The running system: transports and HTTP into the journal, and the detection that follows the journal into Elasticsearch, as
 * one configuration file says (docs/running.md).
 */
@NullMarked
package org.naulon.app.serve;

import org.jspecify.annotations.NullMarked;
