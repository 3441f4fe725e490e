import { expect, test } from 'vitest'
import { codeTexts } from '../../src/catalogue/code-texts.ts'
import { findCodeText, findPlatformCode, platformCodes } from '../../src/catalogue/index.ts'

test('lists every code once', () => {
  const codes = platformCodes.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
})

test('reads a row of the table', () => {
  expect(findCodeText('100203')).toEqual({
    code: '100203',
    statuses: [403, 500, 200],
    text: 'The application is not existed.',
    layer: 'service',
  })
  expect(findCodeText('1010005')?.layer).toBe('gateway')
  expect(findCodeText('1010')).toMatchObject({ statuses: [], layer: 'client-sdk' })
  expect(findCodeText('100002')).toMatchObject({ statuses: [401, 403], text: '' })
  expect(findCodeText('7')).toBeUndefined()
})

test('adds sources and advice to the text of a code', () => {
  expect(findPlatformCode('100449')).toEqual({
    ...findCodeText('100449'),
    apis: ['login'],
    documented: true,
    retry: 'after-change',
    sources: ['https://support.huaweicloud.com/intl/en-us/api-IoT/iot_06_0007.html'],
  })
  expect(findPlatformCode('50252')?.retry).toBe('later')
  expect(findPlatformCode('100006')?.documented).toBe(false)
  expect(findPlatformCode('1010')?.documented).toBe(true)
})

test('every code of the platform has a status, a text or both', () => {
  for (const { code, statuses, text, layer } of codeTexts.values()) {
    expect(code).toMatch(/^\d{4,7}$/)
    expect(statuses.every((status) => status >= 200 && status <= 599)).toBe(true)
    expect(layer === 'client-sdk').toBe(statuses.length === 0)
    expect(text).toBe(text.trim())
  }
})
