/** Told to the element of the page once its script has taken over what was drawn at build time. */
export const takenOver = 'northbound:taken-over'
