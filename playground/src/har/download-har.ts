import type { Exchange } from '../exchange/exchange.ts'
import { toHar } from './to-har.ts'

/** Hands the visitor a file with the whole visit. It is made in the page and goes nowhere else. */
export function downloadHar(exchanges: readonly Exchange[]): void {
  const text = JSON.stringify(toHar(exchanges), undefined, 2)
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'northbound.har'
  link.click()
  URL.revokeObjectURL(url)
}
