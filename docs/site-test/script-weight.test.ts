import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenedSite, openSite } from './open-site.ts'
import { pageTemplates } from './page-templates.ts'
import { visitPage } from './visit-page.ts'

let site: OpenedSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site?.[Symbol.asyncDispose]())

// The scripts are the same in each language.
test.for(pageTemplates)(
  '%s loads at most 100 kB of script, and nothing from other hosts',
  async ([, path]) => {
    await using visit = await visitPage(site, path)
    const weight = await visit.scriptWeight()

    expect(weight).toBeGreaterThan(10_000)
    expect(weight).toBeLessThanOrEqual(100_000)
    expect(visit.foreign).toEqual([])
    expect(visit.complaints).toEqual([])
  },
)
