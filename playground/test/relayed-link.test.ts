import * as guidance from '@northbound/auth/guidance/en'
import { afterEach, expect, test, vi } from 'vitest'
import { createSession } from '../src/session/create-session.ts'
import { targetState } from '../src/session/session-state.ts'
import { applyPreset } from '../src/sharing/apply-preset.ts'
import { linkTo } from '../src/sharing/link-to.ts'
import { readShareLink } from '../src/sharing/share-link.ts'

const relayUrl = 'http://127.0.0.1/relay'

/** The relay of the server that sent the page, with two platforms behind it. */
function relaying() {
  vi.stubGlobal('fetch', async () =>
    Response.json({
      platforms: [
        { name: 'lab', url: 'https://10.0.0.7:8743' },
        { name: 'live', url: 'https://platform.test:8743' },
      ],
      mutualTls: false,
    }),
  )
  return createSession({ guidance, relayUrl })
}
afterEach(() => vi.unstubAllGlobals())

test('a link restores the chosen platform behind the relay', async () => {
  const first = relaying()
  await first.chooseTarget('relay')
  first.chooseRelayed('live')
  const link = linkTo(first.store.get(), {}, 'https://page.test/')
  expect(link).not.toContain('127.0.0.1')

  const second = relaying()
  const remainder = await applyPreset(second, readShareLink(new URL(link).hash)!.preset)

  expect(targetState(second.store.get()).form.url).toBe(`${relayUrl}/live`)
  expect(remainder).toEqual(['secret'])
})

test('reports a platform that the relay does not have, and calls no other', async () => {
  const session = relaying()

  const remainder = await applyPreset(session, { target: 'relay', relayed: 'moon' })

  expect(remainder).toEqual(['relayed', 'secret'])
  expect(session.store.get().entries).toEqual([])
})
