/**
 * What happens in the generated world: payments between banks, money transfers, hawala, cash at a counter.
 *
 * <p>An event is one movement of value as it truly took place. How many records tell of it (a second copy as MT103, the
 * order before the payment, the other office's book) is part of the event, because only the generator can know which
 * records belong together; the inbox merely writes them down and counts.
 */
@org.jspecify.annotations.NullMarked
package org.naulon.app.world.event;
