import { createEmulator } from '@northbound/emulator'
import { serveEmulator } from '@northbound/emulator/node'

// The emulator for programs in any language: prints its address, and runs until the job ends.
const running = await serveEmulator(createEmulator(), { port: Number(process.env['PORT'] ?? 0) })
console.log(`PLATFORM_URL=${running.url}`)
