/**
 * What is suspicious. A {@link org.naulon.rules.Ruleset} is rules, parameters, catalogue and reference tables under one
 * version and hash; {@link org.naulon.rules.RulesetLoader} refuses one with any problem and lists them all; {@link
 * org.naulon.rules.Judge} asks its rules about facts. Nothing outside this module knows that Drools answers.
 */
@NullMarked
package org.naulon.rules;

import org.jspecify.annotations.NullMarked;
