import { parseKeybinding } from 'tinykeys'

const names: Readonly<Record<string, string>> = { Control: 'Ctrl', Meta: '⌘' }

/** The keys of a command as labelled on the visitor's keyboard: `['Ctrl', 'K']`, `['?']`. */
export function spellKeys(keys: string): string[] {
  return parseKeybinding(keys).flatMap(([modifiers, , key]) => [
    ...modifiers.map((modifier) => names[modifier] ?? modifier),
    String(key).toUpperCase(),
  ])
}
