import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { accessCodes } from '../../codes/access.ts'
import { accountCodes } from '../../codes/account.ts'
import { printCodeFiles } from '../../codes/print-code-files.ts'
import { records } from '../../codes/records.ts'
import { findPlatformCode, kindOfCode, platformCodes } from '../../src/catalogue/index.ts'
import { explain } from '../../src/guidance/index.ts'

const files = await printCodeFiles(records)

test.each([...files])('%s is generated from the records: run `npm run codes`', (path, text) => {
  expect(readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8')).toBe(text)
})

test('the catalogue lists the codes in the order of the records', () => {
  expect(platformCodes.map(({ code }) => code)).toEqual(records.map(({ code }) => code))
})

test.each(records)('the catalogue and the guidance have the facts of $code', (record) => {
  const { code, statuses, text, apis, sources, kind, retry, en, zhCn } = record

  expect(findPlatformCode(code)).toMatchObject({
    statuses,
    text,
    apis,
    sources,
    ...(retry && { retry }),
  })
  expect(kindOfCode(code)).toBe(kind === 'platform-refused' ? undefined : kind)
  expect(explain(code)).toMatchObject(en)
  expect(explain(code, { locale: 'zh-CN' })).toMatchObject(zhCn)
})

test('every code that a platform sends has a kind, and no other', () => {
  for (const { statuses, kind } of records) expect(kind !== undefined).toBe(statuses.length > 0)
})

test.each([...accountCodes, ...accessCodes])('$code has several causes', ({ en, zhCn }) => {
  expect(en.causes.length).toBeGreaterThan(1)
  expect(zhCn.causes.length).toBe(en.causes.length)
})
