/** Check 13: a call whose token was rejected is replayed, if its body is buffered. */
import { expect, test } from 'vitest'
import { commands, createStage, devices } from '../stage/create-stage.ts'
import type { Mount } from '../stage/mount.ts'
import { streamOf } from './body-cases.ts'

const json = { 'content-type': 'application/json' }
const rejected = () =>
  Response.json(
    { resultcode: '1010005', resultmsg: 'The access token is invalid.' },
    { status: 403 },
  )

export function replayCases(mount: Mount): void {
  test('replays a call with a new token after a foreign login, unnoticed by the page', async () => {
    await using stage = await createStage(mount)
    await stage.send(devices)
    await stage.loginElsewhere()

    const answer = await stage.send(devices)

    expect(answer.status).toBe(200)
    expect(await answer.json()).toHaveProperty('devices')
    expect(stage.events.map(({ attributes }) => attributes.replayed)).toEqual([false, true])
    const tokens = stage.received.map(({ headers }) => headers.get('authorization'))
    expect(new Set(tokens).size).toBe(2)
    expect(tokens.length).toBe(3)
  })

  test('logs in once for 50 concurrent calls after a foreign login', async () => {
    await using stage = await createStage(mount)
    await stage.send(devices)
    await stage.loginElsewhere()
    const before = stage.emulator.journal.count('login')

    const answers = await Promise.all(Array.from({ length: 50 }, () => stage.send(devices)))

    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200))
    expect(stage.emulator.journal.count('login') - before).toBe(1)
  })

  test.each([
    ['with content-length', () => '{"a":1}'],
    ['that does not', () => streamOf('{"a"', ':1}')],
  ])('replays a buffered body %s', async (_which, body) => {
    await using stage = await createStage(mount)
    const bodies: string[] = []
    stage.replacePlatform(async (request) => {
      bodies.push(await request.text())
      return bodies.length === 1 ? rejected() : Response.json({}, { status: 201 })
    })

    const answer = await stage.send(commands, { method: 'POST', headers: json, body: body() })

    expect(answer.status).toBe(201)
    expect(bodies).toEqual(['{"a":1}', '{"a":1}'])
  })

  test.each([
    ['with content-length', () => `"${'x'.repeat(100)}"`],
    ['that does not', () => streamOf('"', 'x'.repeat(100), '"')],
  ])(
    'does not replay a streamed body %s, and obtains a new token for the retry of the page',
    async (_which, body) => {
      await using stage = await createStage(mount, { limits: { replayBytes: 10 } })
      let calls = 0
      stage.replacePlatform(async (request) => {
        await request.text()
        return ++calls === 1 ? rejected() : Response.json({}, { status: 201 })
      })

      const first = await stage.send(commands, { method: 'POST', headers: json, body: body() })
      const logins = stage.emulator.journal.count('login')
      const second = await stage.send(commands, { method: 'POST', headers: json, body: body() })

      expect([first.status, await first.json()]).toMatchObject([
        502,
        { name: 'platform-failed', kind: 'not-replayable', docs: 'errors/not-replayable' },
      ])
      expect(logins).toBe(2)
      expect(second.status).toBe(201)
      expect(stage.events[0]?.attributes).toMatchObject({ kind: 'not-replayable', replayed: false })
    },
  )

  test('replays once, and passes on the second rejection', async () => {
    await using stage = await createStage(mount)
    stage.replacePlatform(rejected)

    const answer = await stage.send(devices)

    expect([answer.status, await answer.json()]).toMatchObject([403, { resultcode: '1010005' }])
    expect(stage.received.length).toBe(2)
  })

  test('passes on a 403 that does not reject the token, without a new login', async () => {
    await using stage = await createStage(mount)
    const body = { error_code: '100217', error_desc: 'The application hasn’t been authorized.' }
    stage.replacePlatform(() => Response.json(body, { status: 403 }))

    const answer = await stage.send(devices)

    expect([answer.status, await answer.json()]).toEqual([403, body])
    expect(stage.received.length).toBe(1)
    expect(stage.emulator.journal.count('login')).toBe(1)
  })
}
