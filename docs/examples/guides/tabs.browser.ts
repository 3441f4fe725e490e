import { createClient } from '@northbound/auth'
import { tabStore } from '@northbound/auth/browser'
import { createEmulator, demoApp } from '@northbound/emulator'

// The emulator is in the page, so that this example needs no server. To call a real platform, leave `fetch` out.
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
