/** Says what is being done: one line that is written over in a terminal, a line for each step elsewhere. */
export interface ProgressLine {
  show(what: string): void
  /** Takes the line away. */
  clear(): void
}

export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const started = performance.now()
  const elapsed = () => `${((performance.now() - started) / 1000).toFixed(0)} s`.padStart(5)
  let last = ''
  return {
    show(what) {
      if (what === last) return
      last = what
      const line = `${elapsed()}  ${what}`
      stream.write(stream.isTTY ? `\r\x1b[2K${line.slice(0, stream.columns - 1)}` : `${line}\n`)
    },
    clear() {
      if (stream.isTTY) stream.write('\r\x1b[2K')
    },
  }
}
