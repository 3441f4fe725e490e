import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { createEmulator, demoApp } from '../src/index.ts'
import { serveEmulator } from '../src/node/index.ts'

const body = new URLSearchParams(demoApp).toString()
const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': body.length }

function answerOf(sent: ClientRequest): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    sent.on('error', reject).on('response', (answer: IncomingMessage) => {
      text(answer).then((text) => resolve({ status: answer.statusCode, text }), reject)
    })
  })
}

test(
  'leaves one valid token of 1,000 concurrent logins over a port: the last to complete',
  { timeout: 300_000 },
  async () => {
    const count = 1000
    const emulator = createEmulator()
    const completed: string[] = []
    let begun = 0
    let allBegan = () => {}
    const all = new Promise<void>((resolve) => (allBegan = resolve))
    const { url, close } = await serveEmulator({
      async fetch(input, init) {
        if ((begun += 1) === count) allBegan()
        const response = await emulator.fetch(input, init)
        if (begun > count) return response
        // The place is taken at once: how long it takes to read a body says nothing about the order of logins.
        const place = completed.push('') - 1
        completed[place] = ((await response.clone().json()) as Grant).accessToken
        return response
      },
    })
    onTestFinished(() => close())
    const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
    onTestFinished(() => agent.destroy())

    const login = `${url}/iocm/app/sec/v1.1.0/login`
    const sent = Array.from({ length: count }, () =>
      request(login, { method: 'POST', agent, headers: form }),
    )
    const answers = sent.map(answerOf)
    for (const one of sent) one.write(body.slice(0, 9))
    await all
    for (const one of sent.toReversed()) one.end(body.slice(9))
    const tokens = (await Promise.all(answers)).map(
      (one) => (JSON.parse(one.text) as Grant).accessToken,
    )

    // Connections of their own: the server ends one that was idle for 5 s, which on a busy machine these may be.
    const fresh = new Agent({ maxSockets: 50 })
    const statuses = await Promise.all(
      tokens.map((accessToken) => {
        const headers = { app_key: demoApp.appId, Authorization: `Bearer ${accessToken}` }
        const list = `${url}/iocm/app/dm/v1.4.0/devices?pageNo=0`
        return answerOf(request(list, { agent: fresh, headers }).end())
      }),
    )

    const good = tokens.filter((_, index) => statuses[index]?.status === 200)
    expect(good).toEqual([completed.at(-1)])
    expect(statuses.filter(({ status }) => status === 403)).toHaveLength(count - 1)
    expect([...completed].sort()).toEqual([...tokens].sort())
    expect(new Set(tokens).size).toBe(count)
  },
)

interface Grant {
  readonly accessToken: string
}
