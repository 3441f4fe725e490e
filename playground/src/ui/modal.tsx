import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useText } from '../language/locale.ts'
import { controlText } from './control-text.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import styles from './modal.module.css'
import { useUniqueId } from './use-unique-id.ts'

export interface ModalProps {
  readonly heading: string
  /** Called after it was closed in any way and has restored the focus. */
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A dialog over the page. The browser traps the focus, closes it on Escape and gives the focus back. */
export function Modal({ heading, onClose, children }: ModalProps) {
  const text = useText(controlText)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useUniqueId()

  // Before the first paint. A closed dialog would flash empty, and keys would reach the page meanwhile.
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
      // The event is late: if the dialog was removed meanwhile, another may be open already.
      onClose={() => dialog.current && onClose()}
      // A click outside closes it too.
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
