/** A Worker as a reader of the docs would write it, and ways to look behind it. */
import { isNorthboundError, type TokenSource, withToken } from '@northbound/auth'
import {
  type DurableNamespace,
  type DurableState,
  durableTokens,
  durableTokenSource,
} from '@northbound/auth/cloudflare'
import { jumpMs } from '../rounds/jump-ms.ts'
import { hastenedClock, jumpingClock } from '../real-time.ts'

interface Env {
  Tokens: DurableNamespace
  PLATFORM_URL: string
  APP_ID: string
  SECRET: string
  /** How fast the clock of the object goes. */
  SPEED: string
  /** How far its clock is ahead at the start, in ms. */
  AHEAD: string
}

const ofPlatform = (env: Env) => ({ url: env.PLATFORM_URL, appId: env.APP_ID })

/** Of the objects of this isolate: it outlives them. */
let jumping: ReturnType<typeof jumpingClock> | undefined

function clockOf({ SPEED, AHEAD }: Env) {
  if (SPEED !== '1') return hastenedClock(Number(SPEED))
  return (jumping ??= jumpingClock(Number(AHEAD))).clock
}

export class Tokens extends durableTokens((env: Env) => ({
  ...ofPlatform(env),
  secret: env.SECRET,
  clock: clockOf(env),
})) {
  readonly #state: TestState
  readonly #born = crypto.randomUUID()

  constructor(state: TestState, env: Env) {
    super(state, env)
    this.#state = state
  }

  override async fetch(request: Request): Promise<Response> {
    switch (request.url) {
      case 'https://object.test/storage':
        return Response.json([...(await this.#state.storage.list())])
      case 'https://object.test/born':
        return Response.json(this.#born)
      case 'https://object.test/jump':
        jumping?.jump(jumpMs)
        return Response.json(true)
      case 'https://object.test/abort':
        this.#state.abort()
        return new Response()
      default:
        return super.fetch(request)
    }
  }
}

interface TestState extends DurableState {
  readonly storage: DurableState['storage'] & { list(): Promise<Map<string, unknown>> }
  abort(): void
}

/** What the script keeps between requests: one source for each isolate. */
let kept: TokenSource | undefined

export default {
  async fetch(request: Request, env: Env, context: Pick<DurableState, 'waitUntil'>) {
    const { pathname } = new URL(request.url)
    const object = () => {
      const { url, appId } = ofPlatform(env)
      return env.Tokens.get(env.Tokens.idFromName(`${url}#${appId}`))
    }
    const tokens = (kept ??= durableTokenSource(env.Tokens, ofPlatform(env)))
    switch (pathname) {
      case '/token':
        return show(tokens, (await request.json()) as { rejected?: string } | null)
      case '/token-by-stub':
        return show(durableTokenSource(object(), ofPlatform(env)), null)
      case '/token-of-another':
        return show(durableTokenSource(object(), { ...ofPlatform(env), appId: 'other' }), null)
      case '/leave-early': {
        // The caller goes when the login has reached the platform; the object must go on by itself.
        const controller = new AbortController()
        const left = tokens.get({ signal: controller.signal }).catch(() => {})
        await fetch(`${env.PLATFORM_URL}/arrival`)
        controller.abort()
        await left
        return Response.json('left')
      }
      case '/leave-with-wait-until':
        void tokens.get({ waitUntil: (work) => context.waitUntil(work) }).catch(() => {})
        return Response.json('left')
      case '/peek':
        return Response.json(tokens.peek()?.generation ?? null)
      case '/devices': {
        const call = withToken(tokens)
        const list = `${env.PLATFORM_URL}/iocm/app/dm/v1.4.0/devices?pageNo=0`
        return Response.json((await call(list)).status)
      }
      case '/by-rpc':
        // Safe: that is what a Worker with Cloudflare's types could write; here it must fail.
        return (object() as unknown as { get(): Promise<unknown> }).get().then(
          () => Response.json('answered'),
          () => Response.json('refused'),
        )
      case '/token-from-outside':
        return object().fetch(request as unknown as string)
      default:
        return object()
          .fetch(`https://object.test${pathname}`)
          .catch((error: unknown) => Response.json(String(error)))
    }
  },
}

async function show(tokens: TokenSource, options: { rejected?: string } | null) {
  try {
    const { accessToken, generation, expiresAt } = await tokens.get(options ?? {})
    return Response.json({ accessToken, generation, expiresAt })
  } catch (error) {
    const { kind, platformCode, reached } = isNorthboundError(error) ? error : Object(error)
    return Response.json({ error: String(error), kind, platformCode, reached })
  }
}
