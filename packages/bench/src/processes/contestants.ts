import { fileStore } from '@northbound/auth/node'
import type { Platform } from '../fake-server/create-fake-server.ts'
import { badgateway } from '../peers/badgateway-oauth2-client.ts'
import { googleRefreshToken } from '../peers/google-auth-library.ts'
import { createContender, northboundSource } from '../peers/northbound.ts'
import type { Contender, Peer } from '../peers/peer.ts'
import { smithyMemoize } from '../peers/smithy-property-provider.ts'

/** Who plays ping-pong between processes. */
export interface Contestant extends Pick<Peer, 'name' | 'packageName' | 'recovery'> {
  /** @param folder a folder that the processes share, for those who can use it */
  create(platform: Platform, folder: string): Promise<Contender>
}

export const contestants: readonly Contestant[] = [
  {
    ...northboundSource,
    name: 'northbound: a shared fileStore',
    create: (platform, folder) => createContender(platform, fileStore({ path: folder })),
  },
  { ...northboundSource, name: 'northbound: nothing shared' },
  badgateway,
  googleRefreshToken,
  smithyMemoize,
]
