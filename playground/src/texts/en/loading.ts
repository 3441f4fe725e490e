/** When a part that is loaded on demand fails to load. */
export const loading = {
  missing: 'A part of this page could not be loaded. Check the network, then try again.',
  again: 'Try again',
  trying: 'Trying…',
  stillMissing: 'It still could not be loaded.',
}
