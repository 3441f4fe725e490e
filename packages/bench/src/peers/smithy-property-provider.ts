import { memoize } from '@smithy/property-provider'
import { callWithRetry, type Peer, requestToken } from './peer.ts'

/** As the AWS SDK does: five minutes before the end a token counts as expired. */
const marginMs = 300_000

export const smithyMemoize: Peer = {
  name: 'smithy property-provider memoize',
  packageName: '@smithy/property-provider',
  recovery: 'harness',
  note: 'the retry uses forceRefresh',
  async create(platform) {
    const provide = memoize(
      () => requestToken(platform),
      ({ expiresAt }) => expiresAt - Date.now() < marginMs,
      () => true,
    )
    return {
      call: () =>
        callWithRetry(platform, async ({ isForced }) => {
          const { token } = await provide({ forceRefresh: isForced })
          return token
        }),
    }
  },
}
