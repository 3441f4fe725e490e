/** The dialogs about keyboard shortcuts. */
export { CommandPalette } from '../keyboard/command-palette.tsx'
export { ShortcutDialog } from '../keyboard/shortcut-dialog.tsx'
