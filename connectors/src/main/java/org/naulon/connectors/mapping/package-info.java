/**
 * Reads a provider's table by a mapping profile, a YAML file that says which column is which canonical field and how dates,
 * amounts and countries are written, so that a new provider needs no code.
 *
 * <p>{@link org.naulon.connectors.mapping.Profiles} holds the shipped profiles and a deployment's own.
 * {@link org.naulon.connectors.mapping.MappedTable} tries the profiles on the header row, takes the one that covers most
 * columns, and gives each row in canonical fields to the mapper of its {@link org.naulon.connectors.mapping.CanonicalLayout}.
 * A totals row is checked and is no record. How a profile is written stands in {@code docs/mapping-profiles.md}.
 */
@NullMarked
package org.naulon.connectors.mapping;

import org.jspecify.annotations.NullMarked;
