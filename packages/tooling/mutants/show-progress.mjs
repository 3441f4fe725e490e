import { elapsed } from '../say.mjs'

const width = 40

/**
 * The progress of a run: a bar on a terminal, a line for each tenth elsewhere.
 *
 * @param {number} total
 * @param {{ isTTY?: boolean, write(text: string): unknown }} [output]
 */
export function showProgress(total, output = process.stdout) {
  const started = Date.now()
  let done = 0
  let isBarShown = false
  const status = () => `${done} of ${total}, ${elapsed(started)}`

  function clearBar() {
    if (isBarShown) output.write('\r\u001B[K')
    isBarShown = false
  }

  return {
    /** Counts one more as done. */
    count() {
      const tenth = Math.floor((done * 10) / total)
      done++
      if (output.isTTY) {
        const bar = '█'.repeat(Math.round((done / total) * width)).padEnd(width, '░')
        output.write(`\r${bar} ${status()}`)
        isBarShown = true
      } else if (Math.floor((done * 10) / total) > tenth) output.write(`  ${status()}\n`)
    },
    /** @param {string} line is written above the bar */
    say(line) {
      clearBar()
      output.write(`${line}\n`)
    },
    clearBar,
  }
}
