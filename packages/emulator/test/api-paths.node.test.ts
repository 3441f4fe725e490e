import { readFileSync } from 'node:fs'
import { login, logout, refresh } from '@northbound/auth'
import { apiPaths } from '@northbound/auth/paths'
import { expect, test } from 'vitest'
import { type PathsDocument, printPaths } from '../openapi/print-paths.ts'
import { createEmulator, demoApp } from '../src/index.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const document = JSON.parse(read('../openapi.json')) as PathsDocument

test('the paths of the core are generated from openapi.json: run `npm run openapi`', () => {
  expect(read('../../auth/src/paths/api-paths.ts')).toBe(printPaths(document))
})

test('a new path and a new version of a path appear in the paths of the core', () => {
  const { '/iocm/app/dm/v1.4.0/devices': devices = {}, ...others } = document.paths
  const paths = {
    ...others,
    '/iocm/app/dm/v1.5.0/devices': devices,
    '/iocm/app/lamps/v1.0.0/lamps/{lampId}': { put: { operationId: 'switchLamp' } },
  }
  const printed = printPaths({ paths })

  expect(printed).toContain("devices: '/iocm/app/dm/v1.5.0/devices',")
  expect(printed).not.toContain("'/iocm/app/dm/v1.4.0/devices',")
  expect(printed).toContain("switchLamp: '/iocm/app/lamps/v1.0.0/lamps/:lampId',")
})

test('the core calls the authentication at these paths', async () => {
  const { fetch, journal } = createEmulator()
  const options = { url: 'https://server:8743', ...demoApp, fetch }

  const { refreshToken = '' } = await login(options)
  const { accessToken } = await refresh({ ...options, refreshToken })
  await logout({ ...options, accessToken })

  expect(journal.entries.map(({ path }) => path)).toEqual([
    apiPaths.login,
    apiPaths.refreshToken,
    apiPaths.logout,
  ])
})
