/**
 * Money as integer minor units with an ISO 4217 code, and the rates that turn it into the reporting currency.
 *
 * <p>Floating point never holds an amount: {@code 12.34 EUR} is {@code 1234} minor units. The number of minor
 * digits comes from the ISO 4217 list that is shipped as a table.
 */
@NullMarked
package org.naulon.model.money;

import org.jspecify.annotations.NullMarked;
