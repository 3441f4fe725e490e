import {
  createClient,
  createTokenSource,
  isNorthboundError,
  type TokenStore,
  withToken,
} from '@northbound/auth'
import type { Platform } from '../fake-server/create-fake-server.ts'
import { type Contender, credentials, type Peer } from './peer.ts'

const path = 'iocm/app/dm/v1.4.0/devices'
const packageName = '@northbound/auth'
const recovery = 'own'

export const northboundSource: Peer = {
  name: 'northbound: createTokenSource + withToken',
  packageName,
  recovery,
  create: (platform) => createContender(platform),
}

export const northboundClient: Peer = {
  name: 'northbound: createClient',
  packageName,
  recovery,
  async create(platform) {
    const tokens = createTokenSource(sourceOptions(platform))
    const client = createClient({ tokens, fetch: platform.fetch })
    return {
      call: () => naming(async () => (await client.get(path)).ok),
      close: () => tokens.close(),
    }
  },
}

/** Ours with a store that others may share. */
export async function createContender(platform: Platform, store?: TokenStore): Promise<Contender> {
  const tokens = createTokenSource({ ...sourceOptions(platform), store })
  const call = withToken(tokens, { fetch: platform.fetch })
  return {
    call: () => naming(async () => (await call(`${platform.url}/${path}`)).ok),
    close: () => tokens.close(),
  }
}

function sourceOptions({ url, fetch }: Platform) {
  return { url, fetch, appId: credentials.clientId, secret: credentials.clientSecret }
}

/** The table shows the kind of an error: that is what a program switches on. */
async function naming<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw isNorthboundError(error) ? new Error(error.kind, { cause: error }) : error
  }
}
