import { readSecret, type SecretSource } from '../secret.ts'
import type { StoredRecord, TokenRecord, TokenStore } from './token-store.ts'

/** Options of {@link sealedStore}. */
export interface SealedStoreOptions {
  /** The secret of the application, which each legitimate reader has anyway. A function is called at each publish, and when a record cannot be decrypted. */
  secret: SecretSource
  /** @default globalThis.crypto, read at each use */
  crypto?: Pick<typeof globalThis.crypto, 'getRandomValues' | 'subtle'> | undefined
}

/**
 * Encrypts what a store keeps: AES-GCM, with a key that HKDF derives from the application's secret. A copy of the
 * file, the database or the profile folder is of no use without the secret, and a record that was changed, or moved to
 * another application or generation, cannot be decrypted. The encryption is as strong as the secret is hard to guess, and it
 * does not keep a script from using the token on a page that has the secret.
 *
 * A record that cannot be decrypted, because it was sealed with another secret or not at all, counts as no record: after a
 * change of the secret there is one login, and no error. A source without `sealedStore` sees a sealed record as an expired
 * token.
 *
 * Without WebCrypto (a page from plain `http:`) reads and publishes reject with a TypeError that says so.
 *
 * @param store any store; leases and hints pass through
 * @example
 * ```ts
 * import { createTokenSource, sealedStore } from '@northbound/auth'
 * import { tabStore } from '@northbound/auth/browser'
 *
 * const app = { appId: 'my-app', secret: 'my-secret' }
 * const store = sealedStore(tabStore(), app)
 * const tokens = createTokenSource({ url: 'https://server:8743', ...app, store })
 * ```
 */
export function sealedStore(store: TokenStore, options: SealedStoreOptions): TokenStore {
  /** The key of the last secret, so that frequent reads do not ask a vault each time. */
  let last: CryptoKey | undefined
  const newestKey = async () =>
    (last = await deriveKey(cryptoOf(options), (await readSecret(options.secret)).reveal()))

  async function open(application: string, { record, ageMs }: StoredRecord) {
    const crypto = cryptoOf(options)
    const opened =
      (last && (await unseal(crypto, last, application, record))) ??
      (await unseal(crypto, await newestKey(), application, record))
    return opened && { record: opened, ageMs }
  }

  return {
    async read(application) {
      const stored = await store.read(application)
      return stored && open(application, stored)
    },
    async publish(application, record) {
      const sealed = await seal(cryptoOf(options), await newestKey(), application, record)
      const stored = await store.publish(application, sealed)
      // A newer record that cannot be decrypted counts as none. Then our own record is the newest.
      return (await open(application, stored)) ?? { record, ageMs: 0 }
    },
    lease: (application, forMs) => store.lease(application, forMs),
    ...(store.watch && { watch: store.watch.bind(store) }),
  }
}

type WebCrypto = Pick<typeof globalThis.crypto, 'getRandomValues' | 'subtle'>

const ivLength = 12

function cryptoOf({ crypto = globalThis.crypto }: SealedStoreOptions): WebCrypto {
  if (crypto?.subtle) return crypto
  throw new TypeError(
    'sealedStore: crypto.subtle is missing; serve the page from https: or localhost',
  )
}

/** HKDF of RFC 5869 without salt: the additional data tells two applications with one secret apart. */
async function deriveKey({ subtle }: WebCrypto, secret: string): Promise<CryptoKey> {
  const material = await subtle.importKey('raw', utf8(secret), 'HKDF', false, ['deriveKey'])
  const info = utf8('northbound/sealed-store/1')
  return subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: utf8(''), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

async function seal(
  crypto: WebCrypto,
  key: CryptoKey,
  application: string,
  record: TokenRecord,
): Promise<TokenRecord> {
  const { generation } = record
  const iv = crypto.getRandomValues(new Uint8Array(ivLength))
  const clear = utf8(JSON.stringify(record))
  const sealed = await crypto.subtle.encrypt(cipher(iv, application, generation), key, clear)
  const accessToken = btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)))
  // Only the generation is in the clear. A lifetime of 0 ms keeps sources without `sealedStore` from sending this as a token.
  return { generation, accessToken, lifetimeMs: 0, remainingMs: 0, issuedBy: '' }
}

/** The record, or undefined when it cannot be decrypted, whatever the reason. */
async function unseal(
  { subtle }: WebCrypto,
  key: CryptoKey,
  application: string,
  { generation, accessToken }: TokenRecord,
): Promise<TokenRecord | undefined> {
  try {
    const bytes = Uint8Array.from(atob(accessToken), (character) => character.charCodeAt(0))
    const algorithm = cipher(bytes.subarray(0, ivLength), application, generation)
    const clear = await subtle.decrypt(algorithm, key, bytes.subarray(ivLength))
    return JSON.parse(new TextDecoder().decode(clear)) as TokenRecord
  } catch {
    return undefined
  }
}

function cipher(iv: Uint8Array<ArrayBuffer>, application: string, generation: number) {
  // The additional data binds the record to its application and generation.
  return { name: 'AES-GCM', iv, additionalData: utf8(JSON.stringify([application, generation])) }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
