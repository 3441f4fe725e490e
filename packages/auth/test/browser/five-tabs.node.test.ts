import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { playRounds, rounds } from '../rounds/play-rounds.ts'
import { openChromium, type OpenedChromium } from './open-chromium.ts'
import { app, openSite, type Site } from './open-site.ts'
import type { TabOptions } from './page/tab.ts'

// Longer than a login takes on a busy machine: one that comes too late would be sent again, and be counted.
const options: TabOptions = { ...app, timeoutMs: 30_000 }

let chromium: OpenedChromium
beforeAll(async () => {
  // A name that leads here and is not this machine's own: browsers trust it as little as any http: page.
  chromium = await openChromium('--host-resolver-rules=MAP *.test 127.0.0.1')
})
afterEach(async () => {
  const [, ...tabs] = chromium.context.pages()
  await Promise.all(tabs.map((tab) => tab.close()))
})
afterAll(() => chromium[Symbol.asyncDispose]())

describe('five tabs', { timeout: 300_000 }, () => {
  test('log in once when all start cold at the same time', async () => {
    await using site = await openSite()
    const tabs = await openTabs(site)

    const tokens = await Promise.all(tabs.map(getToken))

    expect(new Set(tokens).size).toBe(1)
    expect(site.emulator.journal.count('login')).toBe(1)
  })

  test('log in once when another client has superseded their token', async () => {
    await using site = await openSite()
    const tabs = await openTabs(site)
    await Promise.all(tabs.map(getToken))
    await loginElsewhere(site)

    const statuses = await Promise.all(tabs.map((tab) => tab.evaluate(() => window.tab.call())))

    expect(statuses).toEqual([200, 200, 200, 200, 200])
    expect(site.emulator.journal.count('login')).toBe(3)
  })

  test('log in once more when the tab that logs in is closed', async () => {
    await using site = await openSite()
    const tabs = await openTabs(site)
    const stop = site.stopNextLogin('back')
    const tokens = askForTokens(tabs)

    const closed = tabOf(tabs, await stop.reached)
    await closed.close()

    const got = await Promise.all(tokens)
    expect(got[tabs.indexOf(closed)]).toBe('none')
    expect(new Set(got).size).toBe(2)
    expect(site.emulator.journal.count('login')).toBe(2)
    stop.goOn()
  })

  test('recover when the login of a closed tab reaches the platform after that of the others', async () => {
    await using site = await openSite()
    const tabs = await openTabs(site)
    const stop = site.stopNextLogin('there')
    const tokens = askForTokens(tabs)
    const closed = tabOf(tabs, await stop.reached)
    await closed.close()
    await Promise.all(tokens)
    stop.goOn()
    await expect.poll(() => site.emulator.journal.count('login')).toBe(2)

    const left = tabs.filter((tab) => tab !== closed)
    const statuses = await Promise.all(left.map((tab) => tab.evaluate(() => window.tab.call())))

    expect(statuses).toEqual([200, 200, 200, 200])
    expect(site.emulator.journal.count('login')).toBe(3)
  })

  test('take over after the lease of a frozen tab expires, and that tab adopts their token on resume', async () => {
    await using site = await openSite()
    // A shorter lease, as all wait for its end, and yet longer than a login takes.
    const tabs = await openTabs(site, 5, { ...options, timeoutMs: 4000 })
    const stop = site.stopNextLogin('back')
    const tokens = askForTokens(tabs)
    const frozen = tabOf(tabs, await stop.reached)
    const others = tabs.filter((tab) => tab !== frozen)
    const wake = await freeze(frozen, others[0])

    const got = await Promise.all(others.map((tab) => tokens[tabs.indexOf(tab)]))

    expect(new Set(got).size).toBe(1)
    expect(site.emulator.journal.count('login')).toBe(2)
    // The frozen tab still has its Web Lock: if that alone were the lease, the other tabs could not have gone on.
    expect(await locksSeenBy(others[0])).toHaveLength(1)

    stop.goOn()
    await wake()
    expect(await tokens[tabs.indexOf(frozen)]).toBe(got[0])
    expect(await others[1]?.evaluate(() => window.tab.call())).toBe(200)
    expect(await frozen.evaluate(() => window.tab.call())).toBe(200)
    expect(site.emulator.journal.count('login')).toBe(2)
  })

  test('log in once more when the tab that logs in crashes', async () => {
    await using site = await openSite()
    const tabs = await openTabs(site)
    const stop = site.stopNextLogin('back')
    const tokens = askForTokens(tabs)

    const crashed = tabOf(tabs, await stop.reached)
    await crashed.goto('chrome://crash').catch(() => {})

    const left = tabs.filter((tab) => tab !== crashed)
    const got = await Promise.all(left.map((tab) => tokens[tabs.indexOf(tab)]))
    expect(new Set(got).size).toBe(1)
    expect(site.emulator.journal.count('login')).toBe(2)
    stop.goOn()
  })
})

test(
  `two tabs answer every call after each of ${rounds} foreign logins, with one login`,
  {
    timeout: 300_000,
  },
  async () => {
    await using site = await openSite()
    const tabs = await openTabs(site, 2)
    const participants = async (round: number) => {
      // A tab that is loaded again has forgotten all but what is in the storage.
      if (round > 0 && round % 20 === 0) {
        const [tab] = tabs as [Page]
        await tab.reload()
        await start(tab)
        tabs.reverse()
      }
      return tabs.map((tab) => ({
        jump: (ms: number) => tab.evaluate((given) => window.tab.jump(given), ms),
        call: () => tab.evaluate(() => window.tab.call()),
      }))
    }

    const { calls, failures, mostLogins } = await playRounds({
      emulator: site.emulator,
      app,
      participants,
    })

    expect(failures).toEqual([])
    expect(calls).toBe(2 * rounds)
    expect(mostLogins).toBe(1)
  },
)

describe('a page', { timeout: 300_000 }, () => {
  test('enters the back/forward cache, and has the current token when it is restored', async () => {
    await using site = await openSite()
    const tabs = await openTabs(site, 2)
    const [page, other] = tabs as [Page, Page]
    const before = await getToken(page)
    await page.goto(`${originOf(site)}/elsewhere`)
    await getToken(other)
    await loginElsewhere(site)
    await other.evaluate(() => window.tab.call())
    const now = await getToken(other)
    expect(now).not.toBe(before)

    // Not page.goBack: it waits for an event that a page from the cache does not have.
    await page.evaluate(() => history.back())
    await expect.poll(() => page.evaluate(() => window.isBack).catch(() => undefined)).toBe(true)

    await expect.poll(() => page.evaluate(() => window.tab.peek())).toBe(now)
    expect(await page.evaluate(() => window.tab.call())).toBe(200)
    expect(site.emulator.journal.count('login')).toBe(3)
  })

  test('adopts a new token of another tab without a call', async () => {
    await using site = await openSite()
    const tabs = await openTabs(site, 2)
    const [first, second] = tabs as [Page, Page]
    await Promise.all(tabs.map(getToken))
    await loginElsewhere(site)

    await first.evaluate(() => window.tab.call())

    const now = await getToken(first)
    await expect.poll(() => second.evaluate(() => window.tab.peek())).toBe(now)
  })

  test('keeps the secret in no storage, and the token in no message', async () => {
    await using site = await openSite()
    const tabs = await openTabs(site, 2)
    const [page, listener] = tabs as [Page, Page]
    await listener.evaluate(
      (channel) => {
        const messages: unknown[] = []
        Object.assign(window, { messages })
        new BroadcastChannel(channel).onmessage = ({ data }) => messages.push(data)
      },
      `northbound ${originOf(site)}#${app.appId}`,
    )

    const token = await getToken(page)

    const kept = await page.evaluate(readStorage)
    expect(kept).toContain(token)
    expect(kept).not.toContain('CANARY')
    const messages = () => listener.evaluate(() => (window as { messages?: unknown[] }).messages)
    await expect.poll(messages).toEqual([1])
    // The token is on the disk when the record is; only then does it mean something that the secret is not.
    await expect.poll(() => filesWith(chromium.profile, token)).not.toEqual([])
    expect(await filesWith(chromium.profile, 'CANARY')).toEqual([])
  })

  test('a sealed store keeps the token out of the storage as well, and shares it', async () => {
    await using site = await openSite()
    const tabs = await openTabs(site, 2, { ...options, isSealed: true })
    const [page, other] = tabs as [Page, Page]

    const token = await getToken(page)

    expect(await getToken(other)).toBe(token)
    expect(site.emulator.journal.count('login')).toBe(1)
    expect(await page.evaluate(readStorage)).not.toContain(token)
  })

  test('on plain http gets an error that names the missing features of the browser', async () => {
    await using site = await openSite()
    const page = await chromium.context.newPage()
    await page.goto(`http://plain.test:${site.port}/`)

    await expect(start(page)).rejects.toThrow(
      /navigator\.locks is missing.*https:.*memoryStore.*proxy/,
    )
  })

  test('in a sandboxed frame gets an error, and sends no login', async () => {
    await using site = await openSite()
    const page = await chromium.context.newPage()
    await page.goto(`${originOf(site)}/elsewhere`)
    const frame = await openFrame(page, `${originOf(site)}/`, 'allow-scripts')
    await frame.evaluate((given) => window.tab.start({ ...given }), options).catch(() => {})

    const error = await frame.evaluate(() => window.tab.get().catch(String))

    expect(error).toContain('store-unavailable')
    expect(site.emulator.journal.count('login')).toBe(0)
  })

  test('in a frame of another site shares nothing with tabs of its own', async () => {
    await using site = await openSite()
    const [tab] = (await openTabs(site, 1)) as [Page]
    const token = await getToken(tab)
    const page = await chromium.context.newPage()
    await page.goto(`http://localhost:${site.port}/elsewhere`)
    const frame = await openFrame(page, `${originOf(site)}/`)
    await frame.evaluate((given) => window.tab.start(given), options)

    expect(await frame.evaluate(() => window.tab.get())).not.toBe(token)
  })
})

function originOf(site: Site): string {
  return `http://127.0.0.1:${site.port}`
}

async function openTabs(site: Site, count = 5, started = options): Promise<Page[]> {
  const tabs: Page[] = []
  for (let index = 0; index < count; index++) {
    const page = await chromium.context.newPage()
    await page.goto(`${originOf(site)}/?tab=${index}`)
    await start(page, started)
    tabs.push(page)
  }
  return tabs
}

function start(page: Page, started = options): Promise<void> {
  return page.evaluate((given) => window.tab.start(given), started)
}

function getToken(page: Page): Promise<string> {
  return page.evaluate(() => window.tab.get())
}

/** One for each tab; 'none' from a tab that is gone before it has one. */
function askForTokens(tabs: readonly Page[]): Promise<string>[] {
  return tabs.map((tab) => getToken(tab).catch(() => 'none'))
}

function tabOf(tabs: readonly Page[], address: string): Page {
  const tab = tabs.find((page) => page.url() === address)
  if (!tab) throw new Error(`No tab has the address ${address}`)
  return tab
}

/** As Chromium does with a tab in the background to save power. Only a hidden one can be frozen. */
async function freeze(page: Page, inFront: Page | undefined): Promise<() => Promise<void>> {
  await inFront?.bringToFront()
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('hidden')
  const session = await chromium.context.newCDPSession(page)
  const setState = (state: 'frozen' | 'active') =>
    session.send('Page.setWebLifecycleState', { state })
  await setState('frozen')
  return async () => void (await setState('active'))
}

function locksSeenBy(
  page: Page | undefined,
): Promise<(string | undefined)[] | undefined> | undefined {
  return page?.evaluate(async () => (await navigator.locks.query()).held?.map((lock) => lock.name))
}

async function loginElsewhere(site: Site): Promise<void> {
  await site.emulator.fetch('http://platform.test/iocm/app/sec/v1.1.0/login', {
    method: 'POST',
    body: new URLSearchParams(app),
  })
}

async function openFrame(page: Page, src: string, sandbox?: string) {
  await page.evaluate(
    ([src, sandbox]) => {
      const frame = document.createElement('iframe')
      if (sandbox) frame.setAttribute('sandbox', sandbox)
      frame.src = src
      document.body.append(frame)
    },
    [src, sandbox] as const,
  )
  await expect.poll(() => page.frames().find((frame) => frame.url() === src)).toBeDefined()
  const frame = page.frames().find((frame) => frame.url() === src)
  if (!frame) throw new Error('The frame is gone')
  await frame.waitForFunction(() => window.tab)
  return frame
}

/** All that scripts of the page can find again later, as one text. Runs in the page. */
async function readStorage(): Promise<string> {
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie]
  found.push(await caches.keys(), name, history.state, location.href)
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await ask(indexedDB.open(name))
    for (const table of database.objectStoreNames) {
      const records = database.transaction(table).objectStore(table)
      found.push(name, table, await ask(records.getAllKeys()), await ask(records.getAll()))
    }
    database.close()
  }
  return JSON.stringify(found)
}

/** The files below a folder that hold the text. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      // A browser at work removes files, too.
      const holds = entry.isFile() && (await readFile(path).catch(() => '')).includes(text)
      return holds ? path : undefined
    }),
  )
  return found.filter((path) => path !== undefined)
}
