import { createClient } from '@northbound/auth'
import { tabStore } from '@northbound/auth/browser'
import { createEmulator, demoApp } from '@northbound/emulator'

// In the page itself, so that this example needs no server. Leave `fetch` out where the platform can be reached.
const emulator = createEmulator()

/** What each tab does when it is opened. */
const openTab = () =>
  createClient({
    url: 'https://server:8743',
    ...demoApp,
    store: tabStore({ name: 'my-kiosk' }),
    fetch: emulator.fetch,
  })

const tabs = [openTab(), openTab(), openTab()]
const devices = 'iocm/app/dm/v1.4.0/devices?pageNo=0'
const answers = await Promise.all(tabs.map((platform) => platform.get(devices)))
console.log(`${answers.filter(({ ok }) => ok).length} tabs were answered`)
console.log(`${emulator.journal.count('login')} login`)

close()
