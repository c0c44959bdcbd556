/**
 * Cases: transfers in, expected signals out, one file each, no Java needed to add one. A {@link
 * org.naulon.rules.cases.RuleCase} is one file; {@link org.naulon.rules.cases.RuleCases} finds those of a ruleset. They run in
 * the build for the shipped ruleset and before a ruleset of somebody else is accepted.
 *
 * <p>A case runs through {@link org.naulon.rules.detect.Detection}, the whole chain in memory, so that it sees what an
 * analyst would see.
 */
@NullMarked
package org.naulon.rules.cases;

import org.jspecify.annotations.NullMarked;
