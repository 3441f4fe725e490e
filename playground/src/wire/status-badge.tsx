import styles from './status-badge.module.css'

export interface StatusBadgeProps {
  readonly status: number
  readonly statusText?: string
  /** Errors may arrive with status 200, so the status does not decide. */
  readonly failed: boolean
}

export function StatusBadge({ status, statusText = '', failed }: StatusBadgeProps) {
  return (
    <span class={`${styles.badge} ${failed ? styles.bad : styles.good}`}>
      {`${status} ${statusText}`.trim()}
    </span>
  )
}
