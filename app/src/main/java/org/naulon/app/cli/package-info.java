/**
 * One class per command of {@code ./naulon}. Commands check what the user gave, call {@code run} or {@code world}, and print;
 * every failure ends in one clear line (contracts section 3).
 */
package org.naulon.app.cli;
