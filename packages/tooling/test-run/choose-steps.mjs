/** @typedef {import('./steps.mjs').Step} Step */

/**
 * The steps to run: those that `only` names, or all of a command. `npm test` is a part of `npm run test:all`.
 *
 * @param {readonly Step[]} steps
 * @param {{ only?: string | undefined, all?: boolean | undefined }} options
 * @returns {readonly Step[]}
 * @throws {Error} when there is no step of a name
 */
export function chooseSteps(steps, { only, all }) {
  if (!only) return all ? steps : steps.filter(({ command }) => command === 'test')
  const names = only.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !steps.some((step) => step.name === name))
  if (unknown !== undefined) {
    const known = steps.map(({ name }) => name).join(', ')
    throw new Error(`There is no step "${unknown}". The steps are: ${known}.`)
  }
  return steps.filter(({ name }) => names.includes(name))
}
