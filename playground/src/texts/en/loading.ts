/** When a later part of the page cannot be loaded. */
export const loading = {
  missing: 'A part of this page could not be loaded. Check the network, then try again.',
  again: 'Try again',
  trying: 'Trying…',
  stillMissing: 'It still could not be loaded.',
}
