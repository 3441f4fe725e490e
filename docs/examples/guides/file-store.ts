import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@northbound/auth'
import { fileStore } from '@northbound/auth/node'
import { createEmulator, demoApp } from '@northbound/emulator'

const emulator = createEmulator()
// In production a persistent folder, such as /var/lib/my-app/northbound, which only your user can read.
const path = mkdtempSync(join(tmpdir(), 'northbound-'))

// Each represents a process: a worker of a cluster, a cron job, a script that is started by hand.
const processes = Array.from({ length: 4 }, () =>
  createClient({
    url: 'https://server:8743',
    ...demoApp,
    store: fileStore({ path }),
    fetch: emulator.fetch,
  }),
)
const devices = 'iocm/app/dm/v1.4.0/devices?pageNo=0'
const answers = await Promise.all(processes.map((platform) => platform.get(devices)))
console.log(answers.map(({ status }) => status).join(' '))
console.log(`${emulator.journal.count('login')} login`)
