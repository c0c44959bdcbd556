/**
 * The only {@code main} of Naulon: the command line and the run on one machine. Nothing depends on this module; it alone
 * may read the clock and print to the user.
 */
package org.naulon.app;
