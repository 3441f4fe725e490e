import { createEmulator } from '@northbound/emulator'
import { serve } from '@northbound/emulator/node'

// The platform for programs in any language: says where it is, and stays until the job ends.
const running = await serve(createEmulator(), { port: Number(process.env['PORT'] ?? 0) })
console.log(`PLATFORM_URL=${running.url}`)
