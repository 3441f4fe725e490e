/**
 * A pattern for a constant that holds a script in another language; a mutant says with `text` what it changes in it.
 *
 * @param {string} name of the constant
 */
export function script(name) {
  return `const ${name} = $SCRIPT`
}
