/**
 * People and companies behind identifiers, and how their names are compared.
 *
 * <p>A {@link org.naulon.model.party.Party} is seen in records by what they say of it. {@link
 * org.naulon.model.party.Resolution} gives it an id from its strongest identifier: account, identity document, phone, and
 * only then the name with a second attribute, because many people share few names. {@link
 * org.naulon.model.party.Names} brings names of all scripts to one form for matching, never for display.
 */
@NullMarked
package org.naulon.model.party;

import org.jspecify.annotations.NullMarked;
