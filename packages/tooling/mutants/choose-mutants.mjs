/** @typedef {import('./mutant-groups.mjs').MutantGroup} MutantGroup */

/**
 * The groups named in `--only=a,b`, or all of them; with words, only the mutants whose name or rule holds one.
 *
 * @param {readonly MutantGroup[]} groups
 * @param {string | undefined} only
 * @param {readonly string[]} words
 * @returns {MutantGroup[]}
 * @throws {Error} when there is no such group, or nothing is left
 */
export function chooseMutants(groups, only, words) {
  const names = only?.split(',') ?? groups.map(({ name }) => name)
  const unknown = names.find((name) => !groups.some((group) => group.name === name))
  if (unknown !== undefined)
    throw new Error(
      `There is no group "${unknown}". The groups: ${groups.map(({ name }) => name).join(', ')}.`,
    )
  const chosen = groups
    .filter(({ name }) => names.includes(name))
    .map((group) => ({
      ...group,
      mutants: group.mutants.filter(({ name, rule = '' }) =>
        words.every((word) => `${rule} ${name}`.includes(word)),
      ),
    }))
    .filter(({ mutants }) => mutants.length > 0)
  if (chosen.length === 0) throw new Error(`No mutant has "${words.join(' ')}" in its name.`)
  return chosen
}
