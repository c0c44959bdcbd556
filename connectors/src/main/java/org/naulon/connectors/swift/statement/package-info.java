/**
 * What statements of account mean (MT940, MT942, MT950): {@link
 * org.naulon.connectors.swift.statement.AccountStatements} walks the fields, a line ({@code :61:}) with what is said of it
 * ({@code :86:}) becomes an observation, the balances around them a {@link org.naulon.model.intake.Statement}.
 */
@NullMarked
package org.naulon.connectors.swift.statement;

import org.jspecify.annotations.NullMarked;
