import { createContext } from 'preact'
import { useCallback, useContext, useState } from 'preact/hooks'

/** What may be remembered from visit to visit. Nothing else of the page is ever stored. */
type Rememberable = 'theme' | 'locale' | 'snippet' | 'shortcuts'

/** Whether choices outlive the visit. A page that has a playground in it may have choices of its own. */
export const RememberContext = createContext(false)

/** A choice of a few that outlives the visit, where the browser lets it. One that is given goes first, for this visit. */
export function useRememberedChoice<T extends string>(
  name: Rememberable,
  allowed: readonly T[],
  fallback: T,
  given?: T,
): [T, (choice: T) => void] {
  const remembers = useContext(RememberContext)
  const [choice, setChoice] = useState(
    () => given ?? ((remembers && recall(name, allowed)) || fallback),
  )
  const choose = useCallback(
    (next: T) => {
      setChoice(next)
      if (remembers) remember(name, next)
    },
    [name, remembers],
  )
  return [choice, choose]
}

function recall<T extends string>(name: Rememberable, allowed: readonly T[]): T | undefined {
  try {
    const stored = localStorage.getItem(`northbound.${name}`)
    return allowed.find((choice) => choice === stored)
  } catch {
    // Storage may be forbidden; then every visit starts anew.
    return undefined
  }
}

function remember(name: Rememberable, choice: string): void {
  try {
    localStorage.setItem(`northbound.${name}`, choice)
  } catch {
    // As above.
  }
}
