import { elapsed } from '../say.mjs'

const isTerminal = Boolean(process.stdout.isTTY)
/** How often a step that takes long says how far it is, where lines cannot be written again, in ms. */
const reminderMs = 30_000

/** What the steps under way have to say, on a terminal: one line, which is written again and again. @type {Set<() => string>} */
const underWay = new Set()

/**
 * Shows a step: a line when it has ended, and until then how far it is.
 *
 * @param {string} title
 * @param {() => string} progress
 * @returns {(result: string, details: string) => void} ends the line
 */
export function showStep(title, progress) {
  const started = Date.now()
  const line = (/** @type {string} */ mark, /** @type {string} */ details) =>
    [mark.padEnd(7), title.padEnd(48), elapsed(started).padStart(8), ` ${details}`]
      .join(' ')
      .trimEnd()
  const soFar = () => [title, elapsed(started), progress()].filter(Boolean).join(' ')
  underWay.add(soFar)
  if (isTerminal) showLine()
  const timer = isTerminal
    ? setInterval(showLine, 500)
    : setInterval(() => console.log(line('…', progress())), reminderMs)
  return (result, details) => {
    clearInterval(timer)
    underWay.delete(soFar)
    console.log(`${isTerminal ? '\r\u001B[K' : ''}${line(result, details)}`)
  }
}

function showLine() {
  const line = `…  ${[...underWay].map((soFar) => soFar()).join(' · ')}`
  process.stdout.write(`\r${line.slice(0, (process.stdout.columns || 80) - 1)}\u001B[K`)
}
