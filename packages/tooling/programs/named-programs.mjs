/**
 * A program that is not ours and that some steps need.
 *
 * @typedef {object} NamedProgram
 * @property {string} title as people call it
 * @property {string} purpose what it is for here
 * @property {string} variable of the environment: the path of the one to use
 * @property {readonly string[]} commands the names it may have
 * @property {readonly string[]} [check] arguments with which it ends with exit code 0 if it can be used
 * @property {string} [checkFails] what is wrong when the check fails; by default, that it does not start
 * @property {string} [home] variable of the environment that names the folder whose `bin` holds it
 * @property {Partial<Record<Installer, string>>} packages the packages that have it
 * @property {string} [elsewhere] what to do where no installer has it
 * @property {string} size of Debian's packages with what they need
 */

/** @typedef {'apt' | 'dnf' | 'brew' | 'winget'} Installer */

/**
 * Programs that tests start: users of the emulator, hosts of the snippets that the playground writes, servers, and the
 * peers of the bench. Chromium is found by rules of its own, in find-chromium.mjs.
 *
 * @satisfies {Record<string, NamedProgram>}
 */
export const namedPrograms = {
  chromium: {
    title: 'Chromium',
    purpose: 'every test in a browser',
    variable: 'CHROME_PATH',
    commands: [
      'chromium-headless-shell',
      'chromium',
      'google-chrome-stable',
      'google-chrome',
      'chromium-browser',
    ],
    check: ['--version'],
    packages: {
      apt: 'chromium chromium-headless-shell',
      dnf: 'chromium',
      brew: '--cask chromium',
      winget: 'Google.Chrome',
    },
    elsewhere: 'npx playwright install chromium',
    size: '120 MB',
  },
  redis: {
    title: 'Redis',
    purpose: 'redisStore, replicas of the proxy and the Redis examples of the docs',
    variable: 'NORTHBOUND_REDIS',
    commands: ['redis-server', 'valkey-server'],
    check: ['--version'],
    packages: { apt: 'redis-server', dnf: 'valkey', brew: 'redis' },
    elsewhere: 'Redis has no build for Windows: run the tests in WSL, https://redis.io/downloads',
    size: '7 MB',
  },
  curl: {
    title: 'curl',
    purpose: 'the emulator called by curl, snippets for curl',
    variable: 'NORTHBOUND_CURL',
    commands: ['curl'],
    check: ['--version'],
    packages: { apt: 'curl', dnf: 'curl', brew: 'curl', winget: 'cURL.cURL' },
    size: '3 MB',
  },
  python: {
    title: 'Python 3.9 or newer',
    purpose: 'the emulator called by Python, snippets in Python',
    variable: 'NORTHBOUND_PYTHON',
    commands: ['python3', 'python'],
    check: ['-c', 'import ssl, sys; sys.exit(sys.version_info < (3, 9))'],
    checkFails: 'does not start, is older than 3.9, or has no module `ssl`',
    packages: { apt: 'python3', dnf: 'python3', brew: 'python3', winget: 'Python.Python.3.13' },
    size: '30 MB',
  },
  'python-requests': {
    title: 'the Python module requests',
    purpose: 'snippets in Python with requests',
    variable: 'NORTHBOUND_PYTHON_REQUESTS',
    commands: ['python3', 'python'],
    check: ['-c', 'import requests'],
    checkFails: 'does not start, or has no module `requests`',
    packages: { apt: 'python3 python3-requests', dnf: 'python3-requests' },
    elsewhere: 'python3 -m pip install requests',
    size: '32 MB',
  },
  openssl: {
    title: 'OpenSSL',
    purpose: 'certificates of the emulator read by OpenSSL',
    variable: 'NORTHBOUND_OPENSSL',
    commands: ['openssl'],
    check: ['version'],
    packages: {
      apt: 'openssl',
      dnf: 'openssl',
      brew: 'openssl',
      winget: 'ShiningLight.OpenSSL.Light',
    },
    size: '3 MB',
  },
  wget: {
    title: 'Wget',
    purpose: 'snippets for Wget',
    variable: 'NORTHBOUND_WGET',
    commands: ['wget'],
    check: ['--version'],
    packages: { apt: 'wget', dnf: 'wget', brew: 'wget', winget: 'JernejSimoncic.Wget' },
    size: '1 MB',
  },
  jq: {
    title: 'jq',
    purpose: 'snippets for curl and Wget, which encode values with it',
    variable: 'NORTHBOUND_JQ',
    commands: ['jq'],
    check: ['--version'],
    packages: { apt: 'jq', dnf: 'jq', brew: 'jq', winget: 'jqlang.jq' },
    size: '1 MB',
  },
  php: {
    title: 'PHP with its extension curl',
    purpose: 'snippets in PHP',
    variable: 'NORTHBOUND_PHP',
    commands: ['php'],
    check: ['-r', 'exit(extension_loaded("curl") ? 0 : 1);'],
    checkFails: 'does not start, or has no extension `curl`',
    packages: { apt: 'php-cli php-curl', dnf: 'php-cli', brew: 'php', winget: 'PHP.PHP.8.4' },
    size: '3 MB',
  },
  ruby: {
    title: 'Ruby',
    purpose: 'snippets in Ruby',
    variable: 'NORTHBOUND_RUBY',
    commands: ['ruby'],
    check: ['-e', 'require "json"; require "net/http"'],
    packages: { apt: 'ruby', dnf: 'ruby', brew: 'ruby', winget: 'RubyInstallerTeam.Ruby.3.4' },
    size: '7 MB',
  },
  go: {
    title: 'Go',
    purpose: 'snippets in Go',
    variable: 'NORTHBOUND_GO',
    commands: ['go'],
    check: ['version'],
    home: 'GOROOT',
    packages: { apt: 'golang-go', dnf: 'golang', brew: 'go', winget: 'GoLang.Go' },
    size: '81 MB',
  },
  java: {
    title: 'a JDK',
    purpose: 'snippets in Java',
    variable: 'NORTHBOUND_JAVA',
    commands: ['java'],
    // The compiler, which a runtime alone does not have.
    check: ['-m', 'jdk.compiler/com.sun.tools.javac.Main', '-version'],
    checkFails: 'does not start, or is a runtime without the compiler',
    home: 'JAVA_HOME',
    packages: {
      apt: 'default-jdk-headless',
      dnf: 'java-latest-openjdk-devel',
      brew: 'openjdk',
      winget: 'EclipseAdoptium.Temurin.21.JDK',
    },
    size: '120 MB',
  },
  wrk: {
    title: 'wrk',
    purpose: 'the load in the bench of the proxy',
    variable: 'NORTHBOUND_WRK',
    commands: ['wrk'],
    packages: { apt: 'wrk', dnf: 'wrk', brew: 'wrk' },
    elsewhere: 'wrk has no build for Windows: run the bench in WSL, https://github.com/wg/wrk',
    size: '1 MB',
  },
  nginx: {
    title: 'nginx',
    purpose: 'a peer in the bench of the proxy',
    variable: 'NORTHBOUND_NGINX',
    commands: ['nginx'],
    check: ['-v'],
    packages: { apt: 'nginx-light', dnf: 'nginx', brew: 'nginx', winget: 'nginxinc.nginx' },
    size: '2 MB',
  },
}

/** @typedef {keyof typeof namedPrograms} ProgramName */

/**
 * @param {ProgramName} name
 * @returns {NamedProgram}
 */
export function namedProgram(name) {
  return namedPrograms[name]
}

/** @param {string} name @returns {name is ProgramName} */
export function isProgramName(name) {
  return Object.hasOwn(namedPrograms, name)
}
