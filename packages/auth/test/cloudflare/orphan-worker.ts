/** A plain token source kept between requests, written without knowing that an acquisition is cancelled with its request. */
import { createTokenSource, type TokenSource } from '@northbound/auth'

interface Env {
  /** This Worker again: each call is a request of its own. */
  self: { fetch(address: string): Promise<Response> }
}

/** What a follower saw. */
export interface Followed {
  readonly generation: number
  /** Whether the abandoned acquisition has settled. */
  readonly isSettled: boolean
}

const url = 'https://platform.test:8743'
const runs = new Map<string, { tokens: TokenSource; isSettled: boolean }>()

export default {
  async fetch(request: Request, { self }: Env): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    const appId = searchParams.get('appId') ?? ''
    switch (pathname) {
      case '/leave':
        takeOff(appId)
        if (appId.startsWith('in-flight')) await fetch(`${url}/arrival/${appId}`)
        return new Response()
      case '/follow':
        return Response.json(await follow(appId))
      default: {
        const { names, followers } = (await request.json()) as Batch
        const all = names.map((name) =>
          pathname === '/leave-all' ? leave(self, name) : followBy(self, name, followers),
        )
        return Response.json(await Promise.all(all))
      }
    }
  },
}

export interface Batch {
  readonly names: readonly string[]
  readonly followers: number
}

/** A request that leaves its acquisition behind. */
async function leave(self: Env['self'], name: string): Promise<void> {
  await self.fetch(`https://worker.test/leave?appId=${name}`)
}

/** Requests that need the token then. */
async function followBy(self: Env['self'], name: string, followers: number): Promise<Followed[]> {
  return Promise.all(
    Array.from({ length: followers }, async () => {
      const response = await self.fetch(`https://worker.test/follow?appId=${name}`)
      return response.json()
    }),
  )
}

function takeOff(appId: string): void {
  // Deadlines of the host's time: a login may take its ten seconds on a busy machine.
  const tokens = createTokenSource({ url, appId, secret: 's' })
  const run = { tokens, isSettled: false }
  runs.set(appId, run)
  const settle = () => {
    run.isSettled = true
  }
  // No waitUntil: that is the point.
  tokens.get().then(settle, settle)
}

async function follow(appId: string): Promise<Followed | undefined> {
  const run = runs.get(appId)
  const token = await run?.tokens.get()
  return run && token && { generation: token.generation, isSettled: run.isSettled }
}
