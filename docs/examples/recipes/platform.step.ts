import { createEmulator } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'

// The platform for programs in any language: says where it is, and stays until the job ends.
const running = await serveEmulator(createEmulator(), { port: Number(process.env['PORT'] ?? 0) })
console.log(`PLATFORM_URL=${running.url}`)
