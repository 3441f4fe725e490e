import { useEffect } from 'preact/hooks'
import { tinykeys } from 'tinykeys'
import { type Command, isSingleKey } from './command.ts'

export interface ShortcutOptions {
  readonly commands: readonly Command[]
  /** Where keys are listened to: the whole window, or an element while the focus is inside. */
  readonly target: () => Window | HTMLElement | null
  /** Whether single-character shortcuts are enabled. */
  readonly singleKeys: boolean
}

/** Binds every command to its keys. In a text field only keys with Ctrl or Command work. */
export function useShortcuts({ commands, target, singleKeys }: ShortcutOptions): void {
  useEffect(() => {
    const listening = target()
    if (!listening) return undefined
    const single = bindings(commands.filter(isSingleKey))
    const others = bindings(commands.filter((command) => !isSingleKey(command)))
    const stop = [tinykeys(listening, others, { ignore: isBusy })]
    if (singleKeys) {
      stop.push(tinykeys(listening, single, { ignore: (key) => isBusy(key) || isTyping(key) }))
    }
    return () => stop.forEach((end) => end())
  }, [commands, target, singleKeys])
}

function bindings(commands: readonly Command[]) {
  return Object.fromEntries(
    commands.map(({ keys, run, isAvailable }) => [
      keys,
      (event: KeyboardEvent) => {
        if (!isAvailable()) return
        event.preventDefault()
        run()
      },
    ]),
  )
}

/** A held key acts only once. Keys in a dialog or of an input method are ignored. */
function isBusy(event: KeyboardEvent): boolean {
  return event.repeat || event.isComposing || elementOf(event)?.closest('dialog') !== null
}

const withoutText = new Set(['radio', 'checkbox', 'button', 'submit', 'reset'])

function isTyping(event: KeyboardEvent): boolean {
  const element = elementOf(event)
  if (element instanceof HTMLInputElement) return !withoutText.has(element.type)
  return element?.closest('textarea, select, [contenteditable]') !== null
}

function elementOf({ target }: KeyboardEvent): Element | null {
  return target instanceof Element ? target : null
}
