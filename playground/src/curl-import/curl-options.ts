/** The options of curl that take a value, by their long names (curl 8, `curl --help all`). */
const withValue = new Set(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to
  continue-at cookie cookie-jar crlfile curves data data-ascii data-binary data-raw data-urlencode delegation dns-servers
  doh-url dump-header engine etag-compare etag-save expect100-timeout form form-string happy-eyeballs-timeout-ms header
  hsts interface ip-tos ipfs-gateway json keepalive-cnt keepalive-time key key-type limit-rate local-port login-options
  max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir pass pinnedpubkey proto
  proto-default proto-redir proxy proxy-cacert proxy-cert proxy-header proxy-key proxy-user proxy1.0 range rate referer
  request request-target resolve retry retry-delay retry-max-time service-name socks4 socks4a socks5 socks5-hostname
  speed-limit speed-time stderr time-cond tls-max tls13-ciphers tlspassword tlsuser trace trace-ascii trace-config
  unix-socket upload-file url url-query user user-agent variable vlan-priority write-out`.split(
    /\s+/,
  ),
)

/** The one-letter names, of those that matter here or take a value. */
const long: Readonly<Record<string, string>> = {
  A: 'user-agent',
  b: 'cookie',
  c: 'cookie-jar',
  C: 'continue-at',
  d: 'data',
  D: 'dump-header',
  e: 'referer',
  E: 'cert',
  F: 'form',
  G: 'get',
  H: 'header',
  I: 'head',
  k: 'insecure',
  K: 'config',
  L: 'location',
  m: 'max-time',
  o: 'output',
  r: 'range',
  T: 'upload-file',
  u: 'user',
  w: 'write-out',
  x: 'proxy',
  X: 'request',
  y: 'speed-time',
  Y: 'speed-limit',
  z: 'time-cond',
}

/** An option as it was written, under its long name where there is one. */
export interface CurlOption {
  readonly name: string
  readonly value: string
}

/** The arguments of curl: options in their order, and what is none, the addresses. */
export function curlOptions(words: readonly string[]): {
  options: CurlOption[]
  addresses: string[]
} {
  const options: CurlOption[] = []
  const addresses: string[] = []
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      addresses.push(...rest.splice(0))
    } else if (word.startsWith('--')) {
      const name = word.slice(2)
      options.push({ name, value: withValue.has(name) ? (rest.shift() ?? '') : '' })
    } else if (word.startsWith('-') && word.length > 1) {
      options.push(...letters(word.slice(1), rest))
    } else {
      addresses.push(word)
    }
  }
  for (const { name, value } of options) if (name === 'url') addresses.push(value)
  return { options, addresses }
}

/** `-sSkXPOST`: letters in a row, of which the first with a value takes what is left of the word, or the next. */
function letters(word: string, rest: string[]): CurlOption[] {
  const options: CurlOption[] = []
  for (let place = 0; place < word.length; place++) {
    const name = long[word[place]!] ?? word[place]!
    if (!withValue.has(name)) {
      options.push({ name, value: '' })
      continue
    }
    options.push({ name, value: word.slice(place + 1) || (rest.shift() ?? '') })
    break
  }
  return options
}
