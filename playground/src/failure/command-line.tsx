import styles from './command-line.module.css'
import { CopyButton } from '../ui/copy-button.tsx'

/** A command for a shell, to be copied as it is. */
export function CommandLine({ command }: { readonly command: string }) {
  const [program = ''] = command.split(' ')
  return (
    <div class={styles.line}>
      <code class={styles.command} translate={false}>
        {command}
      </code>
      <CopyButton what={program} value={command} />
    </div>
  )
}
