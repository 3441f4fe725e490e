import type { Page } from 'playwright'

/** As much of Storybook's preview as is needed here. */
interface Preview {
  readonly __STORYBOOK_PREVIEW__: { readonly currentRender?: { readonly id: string } }
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    emit(event: string, payload: object): void
    on(event: string, listener: (told: unknown) => void): void
    off(event: string, listener: (told: unknown) => void): void
    once(event: string, listener: (told: unknown) => void): void
  }
}

/** Storybook reports a story as finished even if its play has thrown; only these events tell. */
const eventsOfFailure = [
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
  'storyThrewException',
  'storyErrored',
]

/**
 * Plays a story to its end in the frame that is open, in English unless it is about another language.
 *
 * @throws {Error} what the story threw, drawn or played, and what was thrown meanwhile without being caught
 */
export async function playStory(page: Page, storyId: string): Promise<void> {
  await changeLocale(page, 'en')
  const failures = await page.evaluate(
    async ({ id, events }) => {
      const { __STORYBOOK_PREVIEW__: preview, __STORYBOOK_ADDONS_CHANNEL__: channel } =
        globalThis as unknown as Preview
      const thrown: unknown[] = []
      const note = (error: unknown) => thrown.push(error)
      for (const event of events) channel.on(event, note)
      await new Promise<void>((resolve) => {
        channel.on('storyFinished', function finish(told) {
          const { storyId: of, status } = told as { storyId: string; status: string }
          if (of !== id) return
          channel.off('storyFinished', finish)
          if (status !== 'success') note(`it ended with ${status}`)
          resolve()
        })
        // The one that is open is not chosen again.
        if (preview.currentRender?.id === id) channel.emit('forceRemount', { storyId: id })
        else channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' })
      })
      for (const event of events) channel.off(event, note)
      return thrown.map((error) => JSON.stringify(error))
    },
    { id: storyId, events: eventsOfFailure },
  )
  if (failures.length > 0) throw new Error(`${storyId}: ${failures.join('\n')}`)
}

/** Draws the story of now in another language; what it has played stays. Gives the language that it has then. */
export async function changeLocale(page: Page, locale: string): Promise<string | undefined> {
  return page.evaluate(
    async (globals) => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as Preview
      const finished = new Promise((resolve) => channel.once('storyFinished', resolve))
      channel.emit('updateGlobals', { globals })
      const { storyId, status } = (await finished) as { storyId: string; status: string }
      if (status !== 'success') throw new Error(`${storyId}, drawn again: ${status}`)
      const roots = [...document.querySelectorAll<HTMLElement>('.northbound')]
      // A whole page in a story loads the texts of its language by itself.
      const end = performance.now() + 100_000
      while (roots.some(({ lang }) => lang && lang !== roots[0]?.lang) && performance.now() < end)
        await new Promise(requestAnimationFrame)
      return roots[0]?.lang
    },
    { locale },
  )
}

/** What Storybook shows in the place of a story that threw while it was drawn. */
export async function shownError(page: Page): Promise<string | undefined> {
  return page.evaluate(() =>
    document.body.classList.contains('sb-show-errordisplay')
      ? document.querySelector<HTMLElement>('.sb-errordisplay')?.innerText
      : undefined,
  )
}
