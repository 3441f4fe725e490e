import { useText } from '../language/locale.ts'
import type { Command, CommandTopic } from './command.ts'
import { commandText } from './command-text.ts'
import { KeyCaps } from './key-caps.tsx'
import { Modal } from '../ui/modal.tsx'
import styles from './shortcut-dialog.module.css'

export interface ShortcutDialogProps {
  readonly commands: readonly Pick<Command, 'id' | 'topic' | 'keys'>[]
  readonly singleKeys: boolean
  readonly onSingleKeys: (on: boolean) => void
  readonly onClose: () => void
}

const topics: readonly CommandTopic[] = ['token', 'look', 'page']

/** Every key and what it does, and the switch for those of a single character. */
export function ShortcutDialog({
  commands,
  singleKeys,
  onSingleKeys,
  onClose,
}: ShortcutDialogProps) {
  const text = useText(commandText)
  return (
    <Modal heading={text.shortcuts} onClose={onClose}>
      <label class={styles.switch}>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.currentTarget.checked)}
        />
        <span>
          {text.singleKeys}
          <span class={styles.about}>{text.aboutSingleKeys}</span>
        </span>
      </label>
      {topics.map((topic) => (
        <div key={topic}>
          <h3 class={styles.topic}>{text.topics[topic]}</h3>
          <dl class={styles.list}>
            {commands
              .filter((command) => command.topic === topic)
              .map(({ id, keys }) => (
                <div key={id} class={styles.row}>
                  <dt>{text.names[id]}</dt>
                  <dd>
                    <KeyCaps keys={keys} />
                  </dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
    </Modal>
  )
}
