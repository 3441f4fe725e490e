/** The dialogs that tell the keys. */
export { CommandPalette } from '../keyboard/command-palette.tsx'
export { ShortcutDialog } from '../keyboard/shortcut-dialog.tsx'
