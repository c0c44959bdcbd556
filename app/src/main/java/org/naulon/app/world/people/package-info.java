/**
 * Who lives in the generated world: invented people and companies, the few countries and cities they live in, and their
 * accounts, papers and telephones.
 *
 * <p>Nobody is stored. A person is a function of the world's seed and a serial number, so a world of millions needs no
 * more memory than a world of thousands and every month can be told anew. Names are built from syllables shared by the
 * whole world: no name says where somebody lives, and no rule could learn anything from one.
 */
@org.jspecify.annotations.NullMarked
package org.naulon.app.world.people;
