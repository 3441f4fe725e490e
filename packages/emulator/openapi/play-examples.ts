import { createEmulator, seedDevices } from '../src/index.ts'
import type { Api } from '../src/http/call.ts'
import { endpoints } from '../src/dispatch/endpoints.ts'

/** One real call of an API, and the answer of the emulator. */
export interface Played {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | number>>
  readonly body: Readonly<Record<string, unknown>> | undefined
  readonly status: number
  readonly answer: Readonly<Record<string, unknown>> | undefined
}

type Request = Partial<Pick<Played, 'params' | 'query' | 'body'>>

const app = { appId: 'my-app', secret: 'my-secret' }
/** 2022-02-24, when the vendor's page was edited. */
const moment = Date.UTC(2022, 1, 24, 9, 30, 41)

/** Calls every API once, in an order in which each succeeds. The result is the same each time, and holds no token and no key. */
export async function playExamples(): Promise<ReadonlyMap<Api, Played>> {
  const emulator = createEmulator({ apps: [app], seed: 1, now: () => moment })
  const played = new Map<Api, Played>()
  const [, lamp, gone] = seedDevices.map(({ deviceId }) => deviceId)
  let tokens: Readonly<Record<string, unknown>> = {}

  async function call(api: Api, { params = {}, query = {}, body }: Request = {}) {
    const { method, path } = endpoints.find((one) => one.api === api)!
    const place = pathOf(path).replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '')
    const search = new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]))
    const isForm = api === 'login'
    const response = await emulator.fetch(`https://server:8743${place}?${search}`, {
      method,
      headers: {
        ...(body && !isForm && { 'Content-Type': 'application/json' }),
        ...(tokens['accessToken']
          ? { Authorization: `Bearer ${String(tokens['accessToken'])}` }
          : {}),
        app_key: app.appId,
      },
      ...(body && { body: isForm ? new URLSearchParams(body as never) : JSON.stringify(body) }),
    })
    const text = await response.text()
    const answer = text ? (JSON.parse(text) as Readonly<Record<string, unknown>>) : undefined
    const shown = { params, query, body: hide(body), status: response.status, answer: hide(answer) }
    played.set(api, shown)
    return answer ?? {}
  }

  tokens = await call('login', { body: app })
  tokens = await call('refreshToken', { body: { ...app, refreshToken: tokens['refreshToken'] } })
  const device = { deviceId: lamp! }
  await call('devices', { query: { pageNo: 0, pageSize: 1 } })
  await call('device', { params: device })
  await call('modifyDevice', { params: device, body: { name: 'Lamp at the harbour' } })
  await call('history', { query: { ...device, gatewayId: lamp!, pageNo: 0, pageSize: 2 } })
  await call('capabilities', { query: device })
  const { deviceId } = await call('register', { body: { nodeId: '863703030000777', timeout: 0 } })
  await call('activation', { params: { deviceId: String(deviceId) } })
  const command = { serviceId: 'Brightness', method: 'SET', paras: { brightness: 30 } }
  const { commandId } = await call('createCommand', { body: { ...device, command } })
  await call('commands', { query: { pageNo: 0, pageSize: 1 } })
  const params = { deviceCommandId: String(commandId) }
  await call('cancelCommand', { params, body: { status: 'CANCELED' } })
  const callbackUrl = 'https://my-app.example:443/notify'
  const body = { notifyType: 'deviceDataChanged', callbackUrl }
  const subscriptionId = String((await call('subscribe', { body }))['subscriptionId'])
  await call('subscriptions', { query: { pageNo: 0 } })
  await call('subscription', { params: { subscriptionId } })
  await call('unsubscribe', { params: { subscriptionId } })
  await call('unsubscribeAll', { query: { notifyType: 'deviceDataChanged' } })
  await call('deleteDevice', { params: { deviceId: gone! } })
  await call('logout', { body: { accessToken: tokens['accessToken'] } })
  return played
}

/** The path with the first of several alternatives. */
export function pathOf(path: string): string {
  return path
    .split('/')
    .map((part) => part.split('|')[0])
    .join('/')
}

/** Hides secrets and tokens, even those of an emulator. */
function hide<T extends Readonly<Record<string, unknown>> | undefined>(fields: T): T {
  const hidden = ['accessToken', 'refreshToken', 'psk', 'verifyCode']
  const shown = Object.entries(fields ?? {}).map(([name, value]) => [
    name,
    hidden.includes(name) && value ? `the-${name}` : value,
  ])
  // Safe: only strings are replaced, by other strings.
  return (fields && Object.fromEntries(shown)) as T
}
