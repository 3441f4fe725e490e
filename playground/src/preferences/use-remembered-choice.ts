import { createContext } from 'preact'
import { useCallback, useContext, useState } from 'preact/hooks'
import { recall, remember, type Rememberable } from './remembered-choice.ts'

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
