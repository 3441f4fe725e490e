import type { ButtonHTMLAttributes } from 'preact'
import styles from './button.module.css'

export interface ButtonProps extends ButtonHTMLAttributes {
  /** `main` is the primary action; `quiet` is secondary to the content beside it. @default 'plain' */
  readonly look?: 'main' | 'plain' | 'quiet'
}

export function Button({ look = 'plain', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} class={`${styles.button} ${styles[look]}`} />
}
