import { readFileSync } from 'node:fs'
import { createEmulator, demoApp } from '@northbound/emulator'
import { expect, test } from 'vitest'
import { type OpenApi, writePostman } from '../openapi/write-postman.ts'

const document = JSON.parse(readFileSync('packages/emulator/openapi.json', 'utf8')) as OpenApi
const collection = writePostman(document)
const again = writePostman(document)

test('the collection logs in and lists devices with only appId and secret filled in', async () => {
  const values = new Map<string, string>(
    collection.variable.map(({ key, value }) => [key, String(value)]),
  )
  for (const [name, value] of Object.entries(demoApp)) values.set(name, value)
  const fill = (text: unknown): string => {
    const filled = String(text).replaceAll(/\{\{(\w+)\}\}/g, (_, name) => values.get(name) ?? '')
    return filled === text ? filled : fill(filled)
  }
  const items = collection.item.flatMap(({ item = [] }) => item)
  const { fetch } = createEmulator()
  const send = async (name: string) => {
    const { request } = items.find((one) => one.name.startsWith(name))!
    const { url, method, header, body } = request!
    const query = url.query.filter(({ disabled }) => !disabled)
    const search = new URLSearchParams(query.map(({ key, value }) => [key, fill(value)]))
    const headers = header.map(({ key, value }): [string, string] => [key, fill(value)])
    const token = values.get('accessToken')
    const form = body?.urlencoded?.map(({ key, value }): [string, string] => [key, fill(value)])
    return fetch(`${fill('{{baseUrl}}')}/${url.path.join('/')}?${search}`, {
      method,
      headers: [
        ...headers,
        ...(token ? [['Authorization', `Bearer ${token}`] as [string, string]] : []),
      ],
      ...(form && { body: new URLSearchParams(form) }),
    })
  }

  const grant = (await (await send('Log in')).json()) as { accessToken: string }
  values.set('accessToken', grant.accessToken)
  const page = (await (await send('List devices')).json()) as { devices: unknown[] }

  expect(page.devices).toHaveLength(1)
})

test('the collection is reproducible, and each of its calls is in the document', () => {
  const calls = collection.item.flatMap(({ item = [] }) => item)

  expect(again).toEqual(collection)
  expect(calls).toHaveLength(Object.values(document.paths).flatMap(Object.values).length)
})
