import type { ComponentChildren } from 'preact'
import styles from './panel.module.css'
import { useUniqueId } from './use-unique-id.ts'

export interface PanelProps {
  readonly heading: string
  /** Its place in the reading order of the page. */
  readonly step?: number
  /** Content at the end of the head. */
  readonly aside?: ComponentChildren
  /** Without a frame, for parts that are secondary to the steps. @default false */
  readonly bare?: boolean
  readonly children: ComponentChildren
}

/** A part of the page under a heading. */
export function Panel({ heading, step, aside, bare = false, children }: PanelProps) {
  const id = useUniqueId()
  return (
    <section class={bare ? styles.bare : styles.panel} aria-labelledby={id}>
      <div class={styles.head}>
        {step !== undefined && (
          <span class={styles.number} aria-hidden="true">
            {step}
          </span>
        )}
        <h2 class={styles.title} id={id}>
          {heading}
        </h2>
        {aside && <div class={styles.aside}>{aside}</div>}
      </div>
      <div class={styles.body}>{children}</div>
    </section>
  )
}
