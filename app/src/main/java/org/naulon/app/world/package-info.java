/**
 * A generated world: an inbox full of records, and the truth about it.
 *
 * <p>From a seed and a size {@link org.naulon.app.world.WorldGenerator} writes what banks, transfer operators, hawala offices
 * and registers would deliver over eighteen months, with some stories of smuggling and bribery hidden in it, look-alikes
 * beside them, and the noise of real deliveries. {@code truth.json} says what a detection must find and what it must not.
 *
 * <p>The package judges the product from outside: it knows the file formats of contracts.md and nothing of the code that
 * reads them. The same options always give the same bytes.
 */
@org.jspecify.annotations.NullMarked
package org.naulon.app.world;
