import { curlDialog } from '../curl-import/curl-import.tsx'
import { directFields, relayField } from '../form/platform-fields.tsx'
import { commandPalette, shortcutDialog } from '../keyboard/keyboard.tsx'
import * as ofPage from '../page/lazy-parts.ts'
import { linking } from '../sharing/share-button.tsx'
import { heldTokenView } from '../token/token-panel.tsx'

/** All components that are loaded on demand, for offline use and for stories that need them at once. */
export const everyPart = [
  ...Object.values(ofPage),
  heldTokenView,
  relayField,
  directFields,
  curlDialog,
  commandPalette,
  shortcutDialog,
  linking,
]
