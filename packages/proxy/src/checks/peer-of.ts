import type { Incoming } from '../exchange/incoming.ts'
import type { Settings } from '../settings/read-options.ts'

/** No address is longer, in any way of writing; a header may hold anything. */
const longest = 64

/** Where a call comes from: what the option `peer` says of it, or whoever is connected. */
export function peerOf(caller: Incoming, { peer: say }: Settings): string | undefined {
  const { peer } = caller
  const said: unknown = say?.({ header: caller.header, peer })
  return typeof said === 'string' && said !== '' && said.length <= longest ? said : peer
}
