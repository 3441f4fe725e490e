/** The event on the page's element after its script has taken over the prerendered page. */
export const takenOver = 'northbound:taken-over'
