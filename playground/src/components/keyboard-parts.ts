/** The dialogs that tell the keys. */
export { CommandPalette } from './command-palette.tsx'
export { ShortcutDialog } from './shortcut-dialog.tsx'
