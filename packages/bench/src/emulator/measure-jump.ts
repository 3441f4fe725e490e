import { createEmulator, demoApp, type Emulator } from '@northbound/emulator'
import { median } from '../median.ts'

const month = 30 * 24 * 3600_000
const commandsWaiting = 1000

/** Ms that a jump of 30 days takes, the first business call after it included: all has to end by then. */
export async function measureJump(times: number): Promise<number> {
  const jumps: number[] = []
  for (let time = -1; time < times; time++) {
    const emulator = await emulatorWithCommands()
    const started = performance.now()
    emulator.clock.advance(month)
    const accessToken = await logIn(emulator)
    const answer = await callCommands(emulator, accessToken)
    const text = await answer.text()
    const ms = performance.now() - started
    if (text.split('"EXPIRED"').length <= commandsWaiting) throw new Error('a command lives on')
    if (time >= 0) jumps.push(ms)
  }
  return median(jumps)
}

/** 1000 commands, of 50 devices that are not online, to each of which 20 may wait. */
async function emulatorWithCommands(): Promise<Emulator> {
  const devices = Array.from({ length: commandsWaiting / 20 }, (_, index) => ({
    deviceId: `device-${index}`,
    services: [
      {
        serviceId: 'S',
        serviceType: 'S',
        serviceInfo: null,
        data: {},
        eventTime: '20220224T093000Z',
      },
    ],
  }))
  const emulator = createEmulator({ apps: [{ ...demoApp, devices }] })
  const accessToken = await logIn(emulator)
  for (let index = 0; index < commandsWaiting; index++) {
    const command = { serviceId: 'S', method: 'SET' }
    const body = JSON.stringify({ deviceId: `device-${index % devices.length}`, command })
    const { status } = await callCommands(emulator, accessToken, { method: 'POST', body })
    if (status !== 201) throw new Error(`a command was answered ${status}`)
  }
  return emulator
}

async function logIn(emulator: Emulator): Promise<string> {
  const answer = await emulator.fetch('https://platform.test/iocm/app/sec/v1.1.0/login', {
    method: 'POST',
    body: new URLSearchParams(demoApp),
  })
  return ((await answer.json()) as { accessToken: string }).accessToken
}

function callCommands(emulator: Emulator, accessToken: string, init: RequestInit = {}) {
  return emulator.fetch('https://platform.test/iocm/app/cmd/v1.4.0/deviceCommands', {
    ...init,
    headers: {
      app_key: demoApp.appId,
      Authorization: `Bearer ${accessToken}`,
      'Content-Type': 'application/json',
    },
  })
}
