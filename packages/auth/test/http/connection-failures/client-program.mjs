/**
 * Calls every address of a file of cases with the `fetch` of the runtime that runs this (Node, Deno, Bun), and prints what was
 * thrown. In Node `undici` as its second argument has the package undici call in place of the built-in fetch: that one alone takes
 * certificates of the caller.
 */
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { readThrown } from './read-thrown.mjs'

const [path = '', kind] = process.argv.slice(2)
const { caFile, cases } = JSON.parse(readFileSync(path, 'utf8'))
const ca = readFileSync(caFile, 'utf8')
const { Deno, Bun } = /** @type {any} */ (globalThis)
const undici = kind === 'undici' ? await import('undici') : undefined

const thrown = []
for (const one of cases) {
  const { cause, cert, pfx, addresses, connectTimeoutMs } = one
  const isOfUndici = Boolean(cert || pfx || addresses || connectTimeoutMs)
  if (!Deno && !Bun && isOfUndici !== (undici !== undefined)) continue
  if ((Deno || Bun) && (addresses || connectTimeoutMs)) continue
  // Deno reads them before any call, takes no PKCS12, and panics by itself when a key does not fit.
  if (Deno && cause.startsWith('own ')) continue
  try {
    const response = await send(one)
    if (one.isRead) await response.text()
    thrown.push({ cause, thrown: undefined })
  } catch (error) {
    thrown.push({ cause, thrown: readThrown(error) })
  }
}
console.log(JSON.stringify({ version: versionOf(), thrown }))
process.exit()

function versionOf() {
  if (Deno) return Deno.version.deno
  return Bun ? Bun.version : process.versions.node
}

/** @param {any} one */
async function send({ url, cert, key, pfx, addresses, connectTimeoutMs }) {
  const signal = AbortSignal.timeout(15_000)
  if (Deno) {
    const own = cert ? { cert, key } : {}
    return fetch(url, { client: Deno.createHttpClient({ caCerts: [ca], ...own }), signal })
  }
  const tls = {
    ca,
    ...(cert && { cert, key }),
    ...(pfx && { pfx: readFileSync(pfx), passphrase: 'x' }),
  }
  if (Bun) return fetch(url, { tls, signal, keepalive: false })
  if (!undici) return fetch(url, { signal })
  const connect = {
    ...tls,
    ...(connectTimeoutMs && { timeout: connectTimeoutMs }),
    ...(addresses && {
      autoSelectFamily: true,
      lookup: lookUp(addresses),
    }),
  }
  return undici.fetch(url, { dispatcher: new undici.Agent({ connect }), signal })
}

/**
 * Answers whatever name is looked up with these addresses.
 *
 * @param {string[]} addresses
 * @returns {import('node:net').LookupFunction}
 */
function lookUp(addresses) {
  return (_name, _options, give) =>
    give(
      null,
      addresses.map((address) => ({ address, family: isIP(address) })),
    )
}
