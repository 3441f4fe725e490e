import type { Page } from 'playwright'

/** As much of Storybook's preview as is needed here. */
interface Preview {
  readonly __STORYBOOK_PREVIEW__: {
    readonly currentRender?: { readonly id: string; readonly phase?: string }
  }
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    emit(event: string, payload: object): void
    once(event: string, listener: () => void): void
  }
}

/** Plays a story to its end in the frame that is open, in English unless it is about another language. Fails as the story does. */
export async function playStory(page: Page, storyId: string): Promise<void> {
  await changeLocale(page, 'en')
  await page.evaluate((id) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as Preview
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' })
  }, storyId)
  const ended = await page.waitForFunction((id) => {
    const { __STORYBOOK_PREVIEW__: preview } = globalThis as unknown as Preview
    const { phase = '' } = preview.currentRender ?? {}
    return preview.currentRender?.id === id && /^(?:finished|errored|aborted)$/.test(phase) && phase
  }, storyId)
  const phase = await ended.jsonValue()
  if (phase === 'finished') return
  const told = await page.locator('#error-message, #error-stack').allTextContents()
  throw new Error(`${storyId} ${String(phase)}: ${told.join(' ')}`)
}

/** Draws the story of now in another language; what it has played stays. Gives the language that it has then. */
export async function changeLocale(page: Page, locale: string): Promise<string | undefined> {
  return page.evaluate(
    async (globals) => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as Preview
      const drawn = new Promise<void>((resolve) => channel.once('storyRendered', resolve))
      channel.emit('updateGlobals', { globals })
      await drawn
      const roots = [...document.querySelectorAll<HTMLElement>('.northbound')]
      // A whole page in a story loads the texts of its language by itself.
      for (
        let look = 0;
        look < 200 && roots.some(({ lang }) => lang && lang !== roots[0]?.lang);
        look++
      )
        await new Promise((resolve) => setTimeout(resolve, 10))
      return roots[0]?.lang
    },
    { locale },
  )
}
