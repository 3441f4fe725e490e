import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import type { Command } from './command.ts'
import { commandText } from './command-text.ts'
import styles from './command-palette.module.css'
import { KeyCaps } from './key-caps.tsx'
import { Modal } from '../ui/modal.tsx'
import { useUniqueId } from '../ui/use-unique-id.ts'

export interface CommandPaletteProps {
  /** The commands that are available now. */
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

/** A field that finds commands by their names, and the list of what it found. */
export function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  const text = useText(commandText)
  const id = useUniqueId()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const chosenRef = useRef<Command>(undefined)
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  // After the dialog has opened, which puts the focus on its first button.
  useLayoutEffect(() => field.current?.focus(), [])
  const found = commands.filter(({ id }) => holdsAll(text.names[id], search))
  const current = found[Math.min(at, found.length - 1)]

  function choose(command: Command | undefined) {
    chosenRef.current = command
    list.current?.closest('dialog')?.close()
  }

  function move(to: number) {
    const next = (to + found.length) % Math.max(found.length, 1)
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Partial<Record<string, () => void>> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      Home: () => move(0),
      End: () => move(found.length - 1),
      Enter: () => current && choose(current),
    }
    const act = event.isComposing ? undefined : moves[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  return (
    <Modal
      heading={text.commands}
      // Once the dialog has given the focus back, so that a command may put it elsewhere.
      onClose={() => {
        onClose()
        chosenRef.current?.run()
      }}
    >
      <input
        ref={field}
        class={styles.search}
        type="text"
        role="combobox"
        aria-label={text.search}
        placeholder={text.search}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={current && `${id}-${current.id}`}
        autocomplete="off"
        spellcheck={false}
        value={search}
        onInput={(event) => {
          setSearch(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div class={styles.list} id={id} role="listbox" aria-label={text.commands} ref={list}>
        {found.map((command) => (
          <CommandOption
            key={command.id}
            id={`${id}-${command.id}`}
            command={command}
            selected={command === current}
            onChoose={() => choose(command)}
          />
        ))}
      </div>
      {found.length === 0 && <p class={styles.none}>{text.noCommand}</p>}
    </Modal>
  )
}

interface CommandOptionProps {
  readonly id: string
  readonly command: Command
  readonly selected: boolean
  readonly onChoose: () => void
}

function CommandOption({ id, command, selected, onChoose }: CommandOptionProps) {
  const text = useText(commandText)
  return (
    // The keys are handled by the field, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      class={styles.option}
      aria-selected={selected}
      onClick={onChoose}
    >
      {text.names[command.id]}
      <KeyCaps keys={command.keys} />
    </div>
  )
}

/** Whether a name contains all words of the search, in any order. */
function holdsAll(name: string, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/)
  return words.every((word) => name.toLowerCase().includes(word))
}
