import { expect, test } from 'vitest'
import { installFailure } from '../install-failure.mjs'
import { describeMissing } from '../programs/describe-missing.mjs'
import { installCommands } from '../programs/install-commands.mjs'

const hidden = ['php', 'ruby', 'go', 'java', 'redis', 'wget', 'jq'] as const

test.each([
  [
    'linux',
    [
      'sudo apt-get install php-cli php-curl ruby golang-go default-jdk-headless redis-server wget jq',
      'sudo dnf install php-cli ruby golang java-latest-openjdk-devel valkey wget jq',
    ],
  ],
  ['darwin', ['brew install php ruby go openjdk redis wget jq']],
  [
    'win32',
    [
      'winget install PHP.PHP.8.4 RubyInstallerTeam.Ruby.3.4 GoLang.Go EclipseAdoptium.Temurin.21.JDK JernejSimoncic.Wget jqlang.jq',
      'Redis has no build for Windows: run the tests in WSL, https://redis.io/downloads',
    ],
  ],
] as const)('installs seven programs on %s with one command of each installer', (system, lines) => {
  expect(installCommands(hidden, system)).toEqual(lines)
})

test('installs a Homebrew cask by a separate command', () => {
  expect(installCommands(['chromium', 'jq'], 'darwin')).toEqual([
    'brew install jq',
    'brew install --cask chromium',
  ])
})

test('lists a package of two programs once', () => {
  expect(installCommands(['python', 'python-requests'], 'linux')[0]).toBe(
    'sudo apt-get install python3 python3-requests',
  )
})

test('describes purpose, problem and variable of a missing program', () => {
  const problem = '/usr/bin/python3 does not start, or has no module `requests`'

  expect(describeMissing([{ name: 'python-requests', problem, canInstall: true }], 'darwin')).toBe(
    `One program is missing:
  the Python module requests: for snippets in Python with requests (${problem})
To install what is missing:
  python3 -m pip install requests
A program in another place is used when its variable names it: NORTHBOUND_PYTHON_REQUESTS.`,
  )
})

test.each([
  [
    "E: Failed to fetch http://deb.debian.org/x  Temporary failure resolving 'deb.debian.org'",
    'network',
  ],
  ['Error: getaddrinfo EAI_AGAIN cdn.playwright.dev', 'network'],
  [
    'E: Could not open lock file - open (13: Permission denied)\nare you root?',
    'write permission here (Permission denied)',
  ],
  ['E: Could not get lock /var/lib/dpkg/lock-frontend', 'another installation'],
  ['E: Unable to locate package redis-server', 'no such package'],
  ['dpkg: error: cannot write: No space left on device', 'disk is full'],
  ['npm error code E403', 'refuses this user (E403)'],
  ['npm error code EUSAGE', 'run "npm install" (EUSAGE)'],
  ['npm error code ERR_SOCKET_TIMEOUT', 'does not respond'],
])('names the cause of a failed installation: %s', (output, cause) => {
  expect(installFailure(output)).toContain(cause)
})

test('names no cause of an unknown failure', () => {
  expect(installFailure('segmentation fault')).toBeUndefined()
})
