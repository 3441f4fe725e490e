/**
 * What a page tells its reader to do, in order: lines for a shell, a file to save, an output to compare.
 *
 * @typedef {{ kind: 'run', command: string } | { kind: 'save', file: string, from: string } | { kind: 'expect', from: string }} Step
 *
 * @param {string} page Markdown. A file is saved under its own name, which the page must say; `from` is below docs/.
 * @returns {Step[]}
 */
export function pageSteps(page) {
  /** @type {Step[]} */
  const steps = []
  let isShell = false
  for (const line of page.split('\n')) {
    const shown = /^<<< @\/(\S+?)\{/.exec(line)?.[1]
    if (line.startsWith('```')) isShell = line === '```sh'
    else if (isShell) steps.push({ kind: 'run', command: line })
    else if (shown?.endsWith('.out.txt')) steps.push({ kind: 'expect', from: shown })
    else if (shown) steps.push({ kind: 'save', file: nameIn(page, shown), from: shown })
  }
  return steps
}

/**
 * @param {string} page
 * @param {string} path
 */
function nameIn(page, path) {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (!page.includes(`\`${name}\``)) throw new Error(`The page does not say to save ${name}.`)
  return name
}
