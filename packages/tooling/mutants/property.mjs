/**
 * A pattern for one property of an object, such as `ageMs: 0`, which alone would be a statement with a label.
 *
 * @param {string} property
 * @returns {import('@ast-grep/napi').Rule}
 */
export function property(property) {
  return { pattern: { context: `({ ${property} })`, selector: 'pair' } }
}
