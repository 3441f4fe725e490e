/** What installers print when they fail, and what it means. */
const causes = /** @type {const} */ ([
  [
    /could not resolve|temporary failure (?:in name resolution|resolving)|ENOTFOUND|EAI_AGAIN|could not connect|connection (?:timed out|refused)|network is unreachable|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|getaddrinfo/i,
    'the server of the packages cannot be reached: there is no network, or a firewall or proxy is in between',
  ],
  [
    /permission denied|are you root|operation not permitted|EACCES|EPERM/i,
    'this user has no right to install',
  ],
  [/no space left|ENOSPC/i, 'the disk is full'],
  [/could not get lock|unable to acquire/i, 'another installation is at work'],
  [/unable to locate package|has no installation candidate/i, 'this system has no such package'],
])

/**
 * The cause of a failed installation in words, with the last line that the installer printed.
 *
 * @param {string} output
 */
export function whyInstallFailed(output) {
  const cause = causes.find(([pattern]) => pattern.test(output))?.[1]
  const last = output
    .trim()
    .split('\n')
    .findLast((line) => line.trim())
    ?.trim()
  return [`the installation failed: ${cause ?? 'its cause is not known'}`, last]
    .filter(Boolean)
    .join('. It printed: ')
}
