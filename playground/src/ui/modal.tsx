import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { actionText } from '../keyboard/action-text.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import styles from './modal.module.css'
import { useUniqueId } from './hooks/use-unique-id.ts'

export interface ModalProps {
  readonly heading: string
  /** After it has closed, by whatever way, and given the focus back. */
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A dialog over the page. The browser traps the focus, closes it on Escape and gives the focus back. */
export function Modal({ heading, onClose, children }: ModalProps) {
  const text = useText(actionText)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useUniqueId()

  // Before anything is drawn: a closed dialog would flash up empty, and for that long keys would go to the page.
  useLayoutEffect(() => {
    const { current } = dialog
    current?.showModal()
    return () => current?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      class={styles.modal}
      aria-labelledby={id}
      // Told late: when it was taken away meanwhile, another may stand in its place already.
      onClose={() => dialog.current && onClose()}
      // A press beside it closes it, too.
      {...{ closedby: 'any' }}
    >
      <div class={styles.content}>
        <div class={styles.head}>
          <h2 class={styles.title} id={id}>
            {heading}
          </h2>
          <Button
            look="quiet"
            aria-label={text.close}
            title={text.close}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
