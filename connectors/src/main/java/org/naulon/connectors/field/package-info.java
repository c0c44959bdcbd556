/**
 * One field's text into its canonical form, the same for every format: amounts into minor units, times into instants with
 * their precision, phones into E.164, accounts without spaces, countries checked against ISO 3166-1, digits of any script
 * into ASCII.
 *
 * <p>Everything here is a pure function that either answers or throws {@link org.naulon.connectors.record.BadRecord} with
 * the offending value.
 */
@NullMarked
package org.naulon.connectors.field;

import org.jspecify.annotations.NullMarked;
