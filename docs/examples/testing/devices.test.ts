import { createClient } from '@northbound/auth'
import { createEmulator, demoApp, seedDevices } from '@northbound/emulator'
import { devicesOf } from '@northbound/emulator/devices'
import { beforeEach, expect, test } from 'vitest'

const emulator = createEmulator()
const platform = createClient({ url: 'https://server:8743', ...demoApp, fetch: emulator.fetch })
const lamp = seedDevices[1]!.deviceId

beforeEach(() => emulator.reset())

/** The code under test: dims a street lamp. */
async function dim(deviceId: string, brightness: number): Promise<string> {
  const command = { serviceId: 'Brightness', method: 'SET', paras: { brightness } }
  const { commandId } = await platform
    .post('iocm/app/cmd/v1.4.0/deviceCommands', { json: { deviceId, command, expireTime: 0 } })
    .json<{ commandId: string }>()
  return commandId
}

test('sends the brightness to the lamp', async () => {
  const devices = devicesOf(emulator)
  devices.online(lamp)

  const commandId = await dim(lamp, 30)
  devices.answer(commandId, 'SUCCESSFUL', { brightness: 30 })

  const [command] = devices.commands(lamp)
  expect(command?.command.paras).toEqual({ brightness: 30 })
  expect(command?.status).toBe('SUCCESSFUL')
})

test('tells when the platform is throttled', async () => {
  emulator.faults.next({ api: 'createCommand', code: '1010009', times: 3 })

  await expect(dim(lamp, 30)).rejects.toMatchObject({ kind: 'throttled', retry: 'later' })
})
