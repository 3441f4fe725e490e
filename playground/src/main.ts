import { mount } from './mount.tsx'

// Only the development server runs an emulator and relays to it; see dev/emulator-on-this-machine.ts.
const machineUrl = import.meta.env.DEV ? `${location.origin}/platform` : undefined

mount(document.getElementById('playground')!, { machineUrl })
