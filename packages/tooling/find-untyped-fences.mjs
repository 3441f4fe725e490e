/**
 * Finds the places of a page that show TypeScript or JavaScript which twoslash does not check: fences, and
 * files that are shown.
 *
 * @param {string} page Markdown
 * @returns {string[]} the offending lines
 */
export function findUntypedFences(page) {
  /** @type {string[]} */
  const found = []
  /** The marks that end the fence we are in. @type {string | undefined} */
  let end
  for (const line of page.split('\n').map((text) => text.trim())) {
    const fence = /^(`{3,}|~{3,})/.exec(line)?.[1]
    if (end) {
      if (line.startsWith(end) && /^[`~]+$/.test(line)) end = undefined
    } else if (fence) {
      end = fence
      if (isScript(line.slice(fence.length)) && !isTyped(line)) found.push(line)
    } else if (/^<<<.*\.[cm]?[jt]sx?\b/.test(line) && !isTyped(line)) found.push(line)
  }
  return found
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
