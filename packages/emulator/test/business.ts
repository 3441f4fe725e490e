import { demoApp, type Emulator, seedDevices } from '../src/index.ts'
import { ask, login, type Reply } from './ask.ts'

/** Devices of the seed by what they are. */
export const [meter, lamp, gateway, thermometer, parking] = seedDevices.map(
  (one) => one.deviceId,
) as [string, string, string, string, string]

export const paths = {
  devices: '/iocm/app/dm/v1.4.0/devices',
  history: '/iocm/app/data/v1.2.0/deviceDataHistory',
  capabilities: '/iocm/app/data/v1.1.0/deviceCapabilities',
  register: '/iocm/app/reg/v1.1.0/deviceCredentials',
  commands: '/iocm/app/cmd/v1.4.0/deviceCommands',
  subscriptions: '/iocm/app/sub/v1.2.0/subscriptions',
}

export type Ask = (path: string, method?: string, body?: unknown) => Promise<Reply>

/** Logs in once, and then makes business calls; an object as body is sent as JSON. */
export async function business(
  emulator: Emulator,
  app: { appId: string; secret: string } = demoApp,
): Promise<Ask> {
  const { accessToken } = (await login(emulator, { appId: app.appId, secret: app.secret })).body
  const headers = {
    app_key: app.appId,
    Authorization: `Bearer ${accessToken}`,
    'Content-Type': 'application/json',
  }
  return (path, method = 'GET', body = undefined) =>
    ask(emulator, path, {
      method,
      headers,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
}

/** The status and the code of an answer. */
export function verdict({ status, body }: Reply): [number, string | undefined] {
  return [status, body?.error_code ?? body?.resultcode]
}
