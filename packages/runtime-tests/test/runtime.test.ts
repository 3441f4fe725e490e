import { expect, inject, test } from 'vitest'

test('runs where it says it runs', () => {
  const here = 'Deno' in globalThis ? 'deno' : 'document' in globalThis ? 'chromium' : 'node'

  expect(here).toBe(inject('runtime'))
})
