import type { Part } from '../lazy/part.ts'
import type { SessionState } from './session-state.ts'
import type { Store } from './store.ts'

/**
 * Runs one action at a time, as the platform requires for logins. Its parts may have to be loaded first; if that fails, the
 * state says how to retry.
 *
 * @param running the action, or the scenario
 */
export async function runAlone<T>(
  store: Store<SessionState>,
  running: NonNullable<SessionState['running']>,
  needed: Part<T>,
  work: (loaded: T) => Promise<void>,
): Promise<void> {
  if (store.get().running) return
  const tryAgain = async () => {
    await needed.load()
    void runAlone(store, running, needed, work)
  }
  store.change((state) => ({ ...state, running }))
  try {
    const loaded = await needed.load().catch(() => undefined)
    store.change((state) => ({ ...state, missing: loaded ? undefined : tryAgain }))
    if (loaded) await work(loaded)
  } finally {
    store.change((state) => ({ ...state, running: undefined }))
  }
}
