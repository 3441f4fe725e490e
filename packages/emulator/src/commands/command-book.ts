import { checkShape } from '../snapshot/check-shape.ts'
import type { Store } from '../snapshot/store.ts'
import type { StoredCommand } from './device-command.ts'

/** How many commands are kept. Assumed; the platform documents no limit. */
const most = 1000

const shape = [
  {
    commandId: 'string',
    appId: 'string',
    deviceId: 'string',
    command: 'object',
    expireTime: 'number',
    status: 'string',
    creationTime: 'string',
    issuedTimes: 'number',
    createdAt: 'number',
    sentAt: 'number|null',
  },
] as const

/** Every command, the oldest first. */
export interface CommandBook extends Store {
  all(): readonly StoredCommand[]
  add(command: StoredCommand): void
  find(commandId: string | undefined): StoredCommand | undefined
}

export function createCommandBook(): CommandBook {
  let commands: StoredCommand[] = []
  return {
    all: () => commands,
    add(command) {
      commands = [...commands, command].slice(-most)
    },
    find: (commandId) => commands.find((one) => one.commandId === commandId),
    save: () => commands,
    load(saved) {
      checkShape<StoredCommand[]>(saved, shape, 'commands')
      return () => {
        commands = saved
      }
    },
    reset() {
      commands = []
    },
  }
}
