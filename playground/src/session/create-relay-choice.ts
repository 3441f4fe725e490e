import { listRelay } from '../platform/list-relay.ts'
import { changeTarget, type SessionState } from './session-state.ts'
import type { Store } from './store.ts'

/** Finds the platforms of the relay, and chooses one. */
export function createRelayChoice(store: Store<SessionState>, relayUrl: string | undefined) {
  const callAt = (state: SessionState, url: string) =>
    changeTarget(state, ({ form }) => ({ form: { ...form, url } }), 'relay')

  return {
    /** Asks the server of this page which platforms it relays to, and begins with the first. */
    async lookForRelay() {
      store.change((state) => ({ ...state, relay: 'asking' }))
      const relay = await listRelay(relayUrl)
      store.change((state) => {
        const [first] = typeof relay === 'string' ? [] : relay.platforms
        const { url } = state.targetStates.relay.form
        return callAt({ ...state, relay }, url || (first ? `${relayUrl}/${first.name}` : ''))
      })
    },

    /** Calls one of the relay's platforms from now on, by its name. */
    chooseRelayed: (name: string) => store.change((state) => callAt(state, `${relayUrl}/${name}`)),
  }
}
