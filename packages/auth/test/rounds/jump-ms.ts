/**
 * Longer than logins count against the budget of a minute, in ms. The clocks of the sources jump by it before each round, so
 * that it is not the budget that ends the rounds. It is read by a Worker too, so this file asks the host for nothing.
 */
export const jumpMs = 61_000
