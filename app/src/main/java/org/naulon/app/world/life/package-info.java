/**
 * Everyday life, the bulk of the world: people earn, pay rent and fees, shop, give, save in clubs and send money home, more
 * of it before the feasts.
 *
 * <p>A household is a function of the seed and its number, and a month of it a function of the month: nothing is kept
 * between months, so the size of the world costs time and disk but no memory.
 */
@org.jspecify.annotations.NullMarked
package org.naulon.app.world.life;
