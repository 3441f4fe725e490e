/**
 * Finds the places of a page that show TypeScript or JavaScript: fences, and files that are shown. Twoslash checks those
 * that ask for it.
 *
 * @param {string} page Markdown
 * @returns {{ line: string, isTyped: boolean }[]}
 */
export function findScriptFences(page) {
  /** @type {{ line: string, isTyped: boolean }[]} */
  const found = []
  /** The marks that end the fence we are in. @type {string | undefined} */
  let end
  for (const line of page.split('\n').map((text) => text.trim())) {
    const fence = /^(`{3,}|~{3,})/.exec(line)?.[1]
    if (end) {
      if (line.startsWith(end) && /^[`~]+$/.test(line)) end = undefined
    } else if (fence) {
      end = fence
      if (isScript(line.slice(fence.length))) found.push({ line, isTyped: isTyped(line) })
    } else if (/^<<<.*\.[cm]?[jt]sx?\b/.test(line)) found.push({ line, isTyped: isTyped(line) })
  }
  return found
}

/**
 * Those that are not type-checked.
 *
 * @param {string} page Markdown
 * @returns {string[]} the offending lines
 */
export function findUntypedFences(page) {
  return findScriptFences(page)
    .filter((fence) => !fence.isTyped)
    .map(({ line }) => line)
}

/** @param {string} info */
const isScript = (info) => /^\s*(typescript|javascript|[cm]?[jt]sx?)\b/.test(info)

/**
 * The examples of errors that a program writes are compiled and run by a test.
 *
 * @param {string} line
 */
const isTyped = (line) =>
  /\stwoslash(?=[\s}]|$)/.test(line) || line.startsWith('<<< @/examples/errors/generated/')
