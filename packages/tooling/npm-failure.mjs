/** What npm's error codes mean for someone who only wanted to start. */
const causes = [
  {
    codes: ['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'],
    cause: 'there is no network, or no way to the registry',
  },
  { codes: ['ECONNREFUSED', 'ECONNRESET'], cause: 'the registry cannot be reached' },
  {
    codes: ['FETCH_ERROR', 'ETIMEDOUT', 'ERR_SOCKET_TIMEOUT', 'EIDLETIMEOUT'],
    cause:
      'the registry does not answer; check the network, the proxy and "npm config get registry"',
  },
  {
    codes: ['EACCES', 'EPERM', 'EROFS'],
    cause: 'this user has no right to write here',
  },
  { codes: ['ENOSPC'], cause: 'the disk is full' },
  { codes: ['E401', 'E403'], cause: 'the registry refuses this user' },
  {
    codes: ['EUSAGE'],
    cause: 'package-lock.json does not agree with a package.json; run "npm install"',
  },
]

/**
 * Names the cause of a failed npm command.
 *
 * @param {readonly string[]} lines what npm wrote to stderr
 * @returns {string | undefined} the cause and npm's code for it, or undefined for an error that is not known here
 */
export function npmFailure(lines) {
  const errors = lines.filter((line) => /^npm (error|http fetch .* failed)/.test(line)).join('\n')
  for (const { codes, cause } of causes) {
    const code = codes.find((each) => new RegExp(`\\b${each}\\b`).test(errors))
    if (code) return `${cause} (${code})`
  }
  return undefined
}
