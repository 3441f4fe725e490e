import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { describeMachine } from '../src/report/describe-machine.ts'
import { packageVersion } from '../src/report/package-version.ts'

test('describes the machine without naming it', () => {
  const machine = describeMachine()

  expect(Object.keys(machine)).toEqual(['processor', 'cores', 'memoryGB', 'system', 'node'])
  expect(JSON.stringify(machine)).not.toContain(hostname())
  expect(JSON.stringify(machine)).not.toContain(process.cwd())
})

test('reads the versions of installed packages, also of those that do not export their package.json', () => {
  expect(packageVersion('@northbound/auth')).toMatch(/^\d+\.\d+\.\d+/)
  expect(packageVersion('axios-auth-refresh')).toMatch(/^\d+\.\d+\.\d+/)
  expect(packageVersion('no-such-package')).toBe('unknown')
})
