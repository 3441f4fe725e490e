import { type ComponentChild, type ComponentType, createElement } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Part } from './part.ts'
import { usePart } from './use-part.ts'

export interface LaterProps<P extends object> {
  readonly part: Part<ComponentType<P>>
  readonly props: P
  /** Stands there until it comes. @default nothing */
  readonly before?: ComponentChild
}

/** A component that comes apart from the page. It is drawn anew only when it is given other properties. */
export function Later<P extends object>(all: LaterProps<P>) {
  // Another part in its place is another component: what is there of the one before must not get its properties.
  return createElement(Arriving<P>, { ...all, key: all.part })
}

function Arriving<P extends object>({ part, props, before }: LaterProps<P>) {
  const loaded = usePart(part)
  const drawn = useMemo(() => loaded && createElement(loaded, props), [loaded, props])
  return drawn ?? before
}
