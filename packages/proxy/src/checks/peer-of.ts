import type { Incoming } from '../wire/incoming.ts'
import type { Settings } from '../settings/read-options.ts'

/** No notation of an IP address is longer. A header may contain anything. */
const longest = 64

/** The client address of a call: the result of the option `peer`, or the remote address of the connection. */
export function peerOf(caller: Incoming, { peer: say }: Settings): string | undefined {
  const { peer } = caller
  const said: unknown = say?.({ header: caller.header, peer })
  return typeof said === 'string' && said !== '' && said.length <= longest ? said : peer
}
