/** The dialogs about keyboard shortcuts. */
export { CommandPalette } from './command-palette.tsx'
export { ShortcutDialog } from './shortcut-dialog.tsx'
