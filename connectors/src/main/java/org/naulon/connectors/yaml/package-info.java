/**
 * Reads configuration files: keys are taken one by one, and every problem is noted with its line, so that one reading finds
 * all of them.
 */
@NullMarked
package org.naulon.connectors.yaml;

import org.jspecify.annotations.NullMarked;
