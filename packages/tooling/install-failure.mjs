/** Messages of npm, Playwright and apt when they fail, and their causes in plain words. */
const causes = /** @type {const} */ ([
  [
    /\b(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH)\b|could not resolve|temporary failure (?:in name resolution|resolving)|network is unreachable|getaddrinfo/i,
    'there is no network, or no route to the package registry',
  ],
  [
    /\b(?:ECONNREFUSED|ECONNRESET)\b|could not connect|connection refused/i,
    'the package registry cannot be reached',
  ],
  [
    /\b(?:FETCH_ERROR|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT)\b|connection timed out/i,
    'the package registry does not respond; check the network, the proxy and "npm config get registry"',
  ],
  [
    /\b(?:EACCES|EPERM|EROFS)\b|permission denied|are you root|operation not permitted/i,
    'this user has no write permission here',
  ],
  [/\bENOSPC\b|no space left/i, 'the disk is full'],
  [/\bE40[13]\b/, 'the package registry refuses this user'],
  [/\bEUSAGE\b/, 'package-lock.json does not match a package.json; run "npm install"'],
  [/could not get lock|unable to acquire/i, 'another installation is running'],
  [/unable to locate package|has no installation candidate/i, 'this system has no such package'],
])

/**
 * Names the cause of a failed installation.
 *
 * @param {string} output what the installer printed
 * @returns {string | undefined} the cause and what it was concluded from, or undefined for a failure that is not known here
 */
export function installFailure(output) {
  for (const [pattern, cause] of causes) {
    const [sign] = pattern.exec(output) ?? []
    if (sign) return `${cause} (${sign})`
  }
  return undefined
}
