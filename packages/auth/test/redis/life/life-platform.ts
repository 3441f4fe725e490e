import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Clock } from '@northbound/auth'
import type { Chance } from './chance.ts'

/** A token that was issued. Times in ms of the platform's clock. */
export interface Login {
  readonly accessToken: string
  /** The process it was issued to. */
  readonly to: string
  /** Whether it was issued to a client without our store. */
  readonly isForeign: boolean
  readonly at: number
  readonly lifeMs: number
  isRevoked: boolean
}

/** The platform on a port of this machine, reduced to one rule: only the last token is valid. It keeps a log of what it did. */
export class LifePlatform {
  /** All tokens in the order of their issue. */
  readonly logins: Login[] = []
  /** Calls with a valid token. */
  goodCalls = 0
  /** Calls with an invalid token. */
  rejections = 0
  /** The most logins that were under way at one time. */
  overlap = 0
  /** Is called with each login as it arrives, and with how long it will take. */
  onLogin = (_sender: string, _takesMs: number): void => {}

  readonly #clock: Clock
  readonly #chance: Chance
  readonly #underWay: string[] = []
  /** The token of each caller's last call, if it was good. */
  readonly #served = new Map<string, string>()
  readonly #server = createServer((request, response) => {
    const sender = `${request.headers['sender']}`
    if (request.url?.includes('/sec/')) void this.#login(sender, request, response)
    else this.#call(sender, request, response)
  })

  constructor(clock: Clock, chance: Chance) {
    this.#clock = clock
    this.#chance = chance
    // A connection that is closed while its owner waits for a lease is no fault that is looked for here.
    this.#server.keepAliveTimeout = 60_000
  }

  /** Starts, and tells its base address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Whether a login of this process is under way, or of any. */
  isLoggingIn(process?: string): boolean {
    return process === undefined ? this.#underWay.length > 0 : this.#underWay.includes(process)
  }

  /** Whether the last call of each of these callers had the token that is good now. */
  serves(callers: readonly string[]): boolean {
    const good = this.#goodToken()
    return !!good && callers.every((caller) => this.#served.get(caller) === good)
  }

  loginElsewhere(): void {
    this.#issue()
  }

  /** Invalidates the token before it expires. */
  revoke(): void {
    const login = this.logins.at(-1)
    if (login) login.isRevoked = true
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #goodToken(): string | undefined {
    const login = this.logins.at(-1)
    if (!login || login.isRevoked) return undefined
    return this.#clock.monotonic() < login.at + login.lifeMs ? login.accessToken : undefined
  }

  #issue(to?: string): Login {
    const accessToken = `access-${this.logins.length + 1}`
    const lifeMs = Math.round(this.#chance.between(20, 40)) * 1000
    const login: Login = {
      accessToken,
      to: to ?? 'a stranger',
      isForeign: to === undefined,
      at: this.#clock.monotonic(),
      lifeMs,
      isRevoked: false,
    }
    this.logins.push(login)
    return login
  }

  #call(sender: string, request: IncomingMessage, response: ServerResponse): void {
    const good = this.#goodToken()
    if (good && request.headers.authorization === `Bearer ${good}`) {
      this.goodCalls++
      this.#served.set(sender, good)
      answer(response, 200, {})
    } else {
      this.rejections++
      this.#served.delete(sender)
      answer(response, 403, { error_code: '1010005' })
    }
  }

  /** Takes a while to arrive and a while to come back; what has arrived is handled, whatever became of its sender. */
  async #login(sender: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [thereMs, backMs] = [this.#chance.between(100, 400), this.#chance.between(100, 400)]
    this.overlap = Math.max(this.overlap, this.#underWay.push(sender))
    this.onLogin(sender, thereMs + backMs)
    const body = await text(request).catch(() => undefined)
    await this.#pass(thereMs)
    const [status, grant] = this.#handle(sender, body ?? '')
    await this.#pass(backMs)
    this.#underWay.splice(this.#underWay.indexOf(sender), 1)
    answer(response, status, grant)
  }

  #handle(sender: string, body: string): [number, object] {
    const last = this.logins.at(-1)
    if (body.startsWith('{')) {
      const { refreshToken }: { refreshToken?: string } = JSON.parse(body)
      if (last?.isRevoked || refreshToken !== `refresh-of-${last?.accessToken}`) {
        return [401, { error_code: '100208' }]
      }
    }
    const { accessToken, lifeMs } = this.#issue(sender)
    const refreshToken = `refresh-of-${accessToken}`
    return [200, { accessToken, refreshToken, expiresIn: lifeMs / 1000 }]
  }

  #pass(ms: number): Promise<void> {
    return new Promise((resolve) => this.#clock.schedule(ms, resolve))
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
