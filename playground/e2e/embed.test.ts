import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Served, openPlayground } from './open-playground.ts'

/** A page of someone else, with styles of its own and two playgrounds in it. */
const host = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Someone else’s page</title>
    <link rel="icon" href="./icon.svg" />
    <link rel="stylesheet" href="./embed/playground.css" />
    <script type="module">
      import { mount } from './embed/playground.js'
      window.changes = []
      const onChange = (change) => window.changes.push(change)
      window.one = mount(document.getElementById('one'), {
        preset: { scenario: 'wrong-secret', appId: 'my-own-app' }, locale: 'en', head: true, onChange,
      })
      window.two = mount(document.getElementById('two'), { locale: 'zh-CN', theme: 'dark' })
    </script>
  </head>
  <body>
    <h1>Someone else’s page</h1>
    <p>A paragraph, <a href="#one">a link</a> and <button id="theirs">a button</button>.</p>
    <ul><li>One</li></ul>
    <div id="one"></div>
    <div id="two"></div>
  </body>
</html>`

let folder: string
let playground: Served
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'northbound-host-'))
  await cp(inject('builtPlayground'), folder, { recursive: true })
  await writeFile(join(folder, 'host.html'), host)
  await writeFile(join(folder, 'plain.html'), host.replace(/<link rel="stylesheet".*>/, ''))
  playground = await openPlayground(folder)
})
afterAll(async () => {
  await playground[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

test('two playgrounds in one page share no state', async () => {
  const visit = await playground.visit({ suffix: 'host.html' })
  const { page } = visit
  const one = page.locator('#one')
  const two = page.locator('#two')
  await one.getByRole('region', { name: 'What went wrong' }).waitFor()
  await two.getByRole('button', { name: '登录', exact: true }).click()
  await two.getByRole('timer').waitFor()

  expect(await one.getByRole('timer').count()).toBe(0)
  expect(await one.getByLabel('appId').inputValue()).toBe('my-own-app')
  expect(await two.getByLabel('appId').inputValue()).not.toBe('my-own-app')
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  await one.getByRole('radio', { name: 'Light' }).check()
  await page.waitForFunction(
    () => (globalThis as unknown as Host).changes.at(-1)?.theme === 'light',
  )
  expect(await page.evaluate(() => (globalThis as unknown as Host).changes.at(-1))).toEqual({
    locale: 'en',
    theme: 'light',
    outcome: '100208',
  })
  expect(await two.locator('[data-theme]').getAttribute('data-theme')).toBe('dark')
  // Nothing is left in the page's storage, and no worker answers its requests.
  expect(
    await page.evaluate(async () => [
      Object.keys(localStorage),
      (await navigator.serviceWorker.getRegistrations()).length,
    ]),
  ).toEqual([[], 0])
  expect(visit.console.filter((line) => line.startsWith('error'))).toEqual([])
  expect(visit.foreign).toEqual([])
})

test('shortcuts work only while the focus is inside', async () => {
  const { page } = await playground.visit({ suffix: 'host.html' })
  const two = page.locator('#two')
  await two.getByRole('button', { name: '登录', exact: true }).waitFor()

  await page.locator('#theirs').focus()
  await page.keyboard.press('l')
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await two.getByRole('button', { name: '登录', exact: true }).focus()
  await page.keyboard.press('l')
  await two.getByRole('timer').waitFor()

  expect(await page.locator('#one').getByRole('timer').count()).toBe(0)
})

test('leaves the styles of the embedding page unchanged, and empties its element on unmount', async () => {
  const looks = async (suffix: string) => {
    const { page } = await playground.visit({ suffix })
    await page.locator('#two').getByRole('button').first().waitFor()
    return page.evaluate(() => {
      const theirs = [...document.querySelectorAll('html, body, h1, body > p, a, #theirs, ul, li')]
      return theirs
        .filter((element) => !element.closest('.northbound'))
        .map((element) => JSON.stringify({ ...getComputedStyle(element), height: 0 }))
        .map((style) =>
          style.replace(
            /"(?:blockSize|block-size|perspective.*?|transform.*?|height|bottom|.*Origin)":"[^"]*",?/g,
            '',
          ),
        )
    })
  }
  expect(await looks('host.html')).toEqual(await looks('plain.html'))

  const { page } = await playground.visit({ suffix: 'host.html' })
  await page.locator('#two').getByRole('button').first().waitFor()
  await page.evaluate(() => {
    const { one, two } = globalThis as unknown as Host
    one.unmount()
    two.update({ locale: 'en' })
  })
  await page.locator('#two').getByRole('button', { name: 'Log in', exact: true }).waitFor()
  expect(await page.locator('#one').innerHTML()).toBe('')
})

interface Host {
  readonly changes: { readonly theme: string }[]
  readonly one: { unmount(): void }
  readonly two: { update(options: { locale: string }): void }
}
