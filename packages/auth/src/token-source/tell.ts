import type { TokenRecord } from '../store/token-store.ts'
import type { SourceContext } from './source-context.ts'
import type { RecordEvent, TokenEvent } from './token-event.ts'

/** Calls the observer of the program. Its failure must not fail the acquisition. */
export function tell(context: Pick<SourceContext, 'onEvent'>, event: TokenEvent): void {
  try {
    const result: unknown = context.onEvent?.(event)
    if (result instanceof Promise) result.catch(() => {})
  } catch {
    // Ignored, as documented at `onEvent`.
  }
}

/** Tells the observer what happened to the token of a record. */
export function tellOf(
  context: Pick<SourceContext, 'onEvent' | 'application'>,
  name: RecordEvent['name'],
  { generation, issuedBy }: TokenRecord,
): void {
  tell(context, { name, attributes: { application: context.application, generation, issuedBy } })
}
