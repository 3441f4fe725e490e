/** When a page answered, in ms from the beginning of its navigation. */
export interface Pressed {
  readonly answeredMs: number
  /** The script of the page has taken over what was drawn at build time. */
  readonly takenOverMs: number
  readonly tokenMs: number
}

export interface PressOptions {
  /** What comes before the figures. */
  readonly printed: string
  /** The event by which the page tells that its script has taken over. */
  readonly takenOver: string
}

/**
 * Runs in the page before its own scripts: presses the button of the login as soon as it is there, and notes when that
 * showed. It looks at every change of the document, and prints what it found to the console: a driver that asks the page puts
 * its own script there, some 200 kB, which a slowed down page takes long to compile in the midst of what is measured.
 */
export function pressAtOnce({ printed, takenOver }: PressOptions): void {
  let label: string | undefined
  let takenOverMs: number | undefined
  let answeredMs: number | undefined

  /** Once what is there now has been painted. Where nothing was before, the browser itself tells when that was, if a little later. */
  const whenPainted = (note: (ms: number) => void) => {
    const changedMs = performance.now()
    requestAnimationFrame(() =>
      setTimeout(() => {
        const paintedMs = performance.now()
        const first = new PerformanceObserver((paints) => {
          const [paint] = paints.getEntriesByName('first-contentful-paint')
          if (!paint) return
          first.disconnect()
          note(paint.startTime >= changedMs ? paint.startTime : paintedMs)
        })
        first.observe({ type: 'paint', buffered: true })
      }),
    )
  }

  const look = () => {
    const button = document.querySelector<HTMLButtonElement>('form button[type=submit]')
    if (!button) return
    if (label === undefined) {
      label = button.textContent ?? ''
      button.click()
    } else if (answeredMs === undefined && button.textContent !== label) {
      // The label says that the login runs.
      answeredMs = Infinity
      whenPainted((ms) => {
        answeredMs = ms
      })
    }
    if (document.querySelector('[role=timer]')) {
      changes.disconnect()
      whenPainted((tokenMs) => console.info(printed, answeredMs, takenOverMs, tokenMs))
    }
  }
  const changes = new MutationObserver(look)
  // It is told to an element, which is not there yet.
  document.addEventListener(takenOver, () => (takenOverMs = performance.now()), { capture: true })
  changes.observe(document, { subtree: true, childList: true, characterData: true })
}
