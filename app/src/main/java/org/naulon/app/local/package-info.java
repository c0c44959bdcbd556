/**
 * Elasticsearch on this machine, for the demo and for tests.
 *
 * <p>{@link org.naulon.app.local.LocalElasticsearch} runs the genuine minimal distribution of Elasticsearch as a process of
 * its own on a loopback port, with its data under a work folder. The build fetches the distribution like any other artifact;
 * nothing is downloaded at run time. The server ends with the process that started it.
 *
 * <p>Elasticsearch refuses to run as root: then {@link org.naulon.app.local.OtherUser} starts it as a user without rights.
 */
@NullMarked
package org.naulon.app.local;

import org.jspecify.annotations.NullMarked;
