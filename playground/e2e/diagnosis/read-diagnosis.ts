import type { DiagnosisName } from '@northbound/auth/diagnosis'
import { describe as describeInEnglish } from '@northbound/auth/diagnosis/en'
import { describe as describeInChinese } from '@northbound/auth/diagnosis/zh-cn'
import type { Page } from 'playwright'

/** What the page says about the newest failure. */
export interface ReadDiagnosis {
  readonly name: string | null
  readonly certainty: string | null
  /** The heading, in both languages; English is what the page goes back to. */
  readonly titles: readonly [en: string, zh: string]
  /** The whole text in English. */
  readonly text: string
}

/** Waits for a diagnosis, and reads it in both languages. */
export async function readDiagnosis(page: Page): Promise<ReadDiagnosis> {
  const view = page.locator('[data-diagnosis]')
  const heading = view.getByRole('heading', { level: 3 })
  await view.waitFor()
  const text = (await view.textContent()) ?? ''
  const en = (await heading.textContent()) ?? ''
  await page.getByRole('radio', { name: '中文' }).click()
  await page.locator('.northbound[lang=zh-CN] [data-diagnosis]').waitFor()
  const zh = (await heading.textContent()) ?? ''
  await page.getByRole('radio', { name: 'English' }).click()
  await page.locator('.northbound[lang=en] [data-diagnosis]').waitFor()
  return {
    name: await view.getAttribute('data-diagnosis'),
    certainty: await view.getAttribute('data-certainty'),
    titles: [en, zh],
    text,
  }
}

/** How a diagnosis is called in both languages. */
export function titlesOf(name: DiagnosisName): readonly [en: string, zh: string] {
  const bare = {
    name,
    certainty: 'certain',
    alternatives: [],
    evidence: [],
    checks: [],
    consequence: undefined,
    runtime: 'browser',
    target: undefined,
    probe: 'none',
    reached: undefined,
  } as const
  return [describeInEnglish(bare).title, describeInChinese(bare).title]
}

/** Clears the history, so that everything that is shown is new. */
export async function clearHistory(page: Page): Promise<void> {
  const clear = page.getByRole('button', { name: 'Clear', exact: true })
  if (await clear.isVisible()) await clear.click()
  await page.locator('[data-diagnosis]').waitFor({ state: 'detached' })
}
