/**
 * The stages that ask the rules, as plain Java: profile, path, second look. Flink runs them over its state; {@link
 * org.naulon.rules.detect.Detection} runs them in memory over a sorted list, which is how a ruleset's cases are checked and
 * what the stream is compared with.
 */
package org.naulon.rules.detect;
