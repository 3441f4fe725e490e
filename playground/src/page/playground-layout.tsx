import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useIsPainted } from '../lazy/use-is-painted.ts'
import styles from './playground-layout.module.css'
import { useIsWide } from './use-is-wide.ts'
import { useScrolledIntoView } from './use-scrolled-into-view.ts'

/** The parts of the layout in reading order. An empty part takes no space. */
export interface PlaygroundLayoutProps {
  /** Step 1, beside the steps where there is room. */
  readonly form: ComponentChildren
  /** Below the form where there is room, so that the outcome stays in view; else after the token. */
  readonly scenarios: ComponentChildren
  /** What a scenario has just played, before its last exchange. */
  readonly story?: ComponentChildren
  /** Steps 2 and 3, side by side where there is room. */
  readonly request: ComponentChildren
  readonly answer: ComponentChildren
  /** What went wrong, how sure that is, what to do. */
  readonly guidance?: ComponentChildren
  /** The same request in other languages. */
  readonly snippets?: ComponentChildren
  /** Step 4. */
  readonly token: ComponentChildren
  /** The tokens of the visit, as a picture. */
  readonly timeline?: ComponentChildren
  readonly history: ComponentChildren
  /** Changes when the request and answer are those of another exchange, which then come into view. */
  readonly shown: unknown
}

/**
 * Arranges the parts of the playground in as many columns as fit. The form is rendered first, because a
 * visit starts with it.
 */
export function PlaygroundLayout(props: PlaygroundLayoutProps) {
  const grid = useRef<HTMLDivElement>(null)
  const outcome = useRef<HTMLDivElement>(null)
  const isPainted = useIsPainted()
  const wide = useIsWide(grid, 896)
  useScrolledIntoView(outcome, props.shown)

  return (
    <div class={styles.grid} ref={grid}>
      <div class={styles.side}>
        {props.form}
        {isPainted && wide && props.scenarios}
      </div>
      {isPainted && (
        <div class={styles.steps}>
          <div class={styles.outcome} ref={outcome}>
            {props.story}
            <div class={styles.wire} data-place="wire">
              {props.request}
              {props.answer}
            </div>
          </div>
          {props.guidance}
          {props.snippets}
          {props.token}
          {props.timeline}
          {!wide && props.scenarios}
          {props.history}
        </div>
      )}
    </div>
  )
}
