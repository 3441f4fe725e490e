import { type ComponentChildren, createContext } from 'preact'
import { useCallback, useContext, useState } from 'preact/hooks'

const AnnounceContext = createContext<(message: string) => void>(() => {})

/** Announces a text to screen readers. */
export const useAnnounce = () => useContext(AnnounceContext)

/** Provides the only live region of the page. */
export function Announcer({ children }: { readonly children: ComponentChildren }) {
  const [said, setSaid] = useState({ message: '', count: 0 })
  const announce = useCallback(
    (message: string) => setSaid(({ count }) => ({ message, count: count + 1 })),
    [],
  )
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="only-aloud" role="status" aria-live="polite" aria-atomic="true">
        {/* A new element each time, so that the same words are read again. */}
        <span key={said.count}>{said.message}</span>
      </div>
    </AnnounceContext.Provider>
  )
}
