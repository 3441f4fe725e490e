import { installCommands } from './install-commands.mjs'
import { namedProgram } from './named-programs.mjs'

/**
 * Everything that is missing, in one list: what it is for, what is wrong, and how to install all of it.
 *
 * @param {readonly import('./survey-programs.mjs').MissingProgram[]} missing
 * @param {NodeJS.Platform} [platform]
 * @returns {string} several lines
 */
export function describeMissing(missing, platform = process.platform) {
  const names = missing.map(({ name }) => name)
  const lines = missing.map(({ name, problem }) => {
    const { title, purpose } = namedProgram(name)
    return `  ${title}: for ${purpose} (${problem})`
  })
  const variables = names.map((name) => namedProgram(name).variable).join(', ')
  return [
    missing.length === 1 ? 'One program is missing:' : `${missing.length} programs are missing:`,
    ...lines,
    'To install what is missing:',
    ...installCommands(names, platform).map((command) => `  ${command}`),
    `A program in another place is used when its variable names it: ${variables}.`,
  ].join('\n')
}
