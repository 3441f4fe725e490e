import styles from './command-line.module.css'
import { CopyButton } from '../ui/copy-button.tsx'

/** A shell command that can be copied unchanged. */
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
