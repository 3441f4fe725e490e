import { elapsed } from '../say.mjs'

const isTerminal = Boolean(process.stdout.isTTY)
/** How often a step that takes long says how far it is, where lines cannot be written again, in ms. */
const reminderMs = 30_000

/**
 * Shows one step after the other, a line each. On a terminal the line of the step under way is written again and again.
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
  const show = () => {
    if (isTerminal) process.stdout.write(`\r${line('…', progress()).slice(0, columns())}\u001B[K`)
    else console.log(line('…', progress()))
  }
  if (isTerminal) show()
  const timer = setInterval(show, isTerminal ? 500 : reminderMs)
  return (result, details) => {
    clearInterval(timer)
    console.log(`${isTerminal ? '\r\u001B[K' : ''}${line(result, details)}`)
  }
}

const columns = () => (process.stdout.columns || 80) - 1
