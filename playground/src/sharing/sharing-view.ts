import { createContext } from 'preact'
import type { Theme } from '../preferences/theme.ts'

/** What a link is made of besides the session. */
export interface SharingView {
  readonly theme: Theme
  /** Address that links lead to, without a fragment; absent: that of this page. */
  readonly pageUrl?: string | undefined
}

export const SharingViewContext = createContext<SharingView>({ theme: 'auto' })
