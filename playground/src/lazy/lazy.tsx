import { type ComponentChild, type ComponentType, createElement } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Part } from './part.ts'
import { usePart } from './use-part.ts'

export interface LazyProps<P extends object> {
  readonly part: Part<ComponentType<P>>
  readonly props: P
  /** Shown until the component is loaded. @default nothing */
  readonly before?: ComponentChild
}

/** A component that is loaded on demand. It is rendered again only when its properties change. */
export function Lazy<P extends object>(all: LazyProps<P>) {
  // Another part is another component: the previous component must not get the new properties.
  return createElement(Arriving<P>, { ...all, key: all.part })
}

function Arriving<P extends object>({ part, props, before }: LazyProps<P>) {
  const loaded = usePart(part)
  const drawn = useMemo(() => loaded && createElement(loaded, props), [loaded, props])
  return drawn ?? before
}
