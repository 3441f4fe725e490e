/**
 * Which folder of a package may import which, and which packages: the rooms of `packages/<package>/src` and of `playground/src`,
 * from the ground up. Each room may import only rooms that stand above it in this table, so there can be no circle between them.
 *
 * `npm run lint:rooms` makes the rules of the linter from it.
 *
 * @typedef {object} Room
 * @property {string} name the folder, or a file beside the folders
 * @property {string[]} [rooms] what it imports of its own package
 * @property {string[]} [files] what it imports of the folder of its package
 * @property {string[]} [packages] what it imports besides, with all entries of each; `node:*` for all of Node
 * @property {string[]} [entries] what it imports besides, and nothing below these names
 */

/** @type {Readonly<Record<string, readonly Room[]>>} */
export const rooms = {
  auth: [
    { name: 'errors' },
    { name: 'runtime', rooms: ['errors'] },
    { name: 'secret.ts' },
    { name: 'catalogue', rooms: ['errors'] },
    { name: 'paths' },
    { name: 'schemas', rooms: ['errors'], packages: ['valibot'] },
    {
      name: 'http',
      rooms: ['errors', 'runtime', 'secret.ts', 'catalogue', 'schemas'],
      packages: ['ky', 'valibot'],
    },
    { name: 'protocol', rooms: ['errors', 'runtime', 'secret.ts', 'schemas', 'http'] },
    { name: 'store', rooms: ['errors', 'runtime', 'secret.ts'] },
    {
      name: 'token-source',
      rooms: ['errors', 'runtime', 'secret.ts', 'schemas', 'http', 'protocol', 'store'],
    },
    { name: 'client', rooms: ['errors', 'runtime', 'http', 'token-source'], packages: ['ky'] },
    {
      name: 'index.ts',
      rooms: [
        'errors',
        'runtime',
        'secret.ts',
        'schemas',
        'http',
        'protocol',
        'store',
        'token-source',
        'client',
      ],
    },
    { name: 'guidance', rooms: ['errors', 'catalogue'] },
    { name: 'diagnosis', rooms: ['errors', 'runtime', 'paths', 'http', 'guidance'] },
    { name: 'testing', rooms: ['runtime', 'store'] },
    { name: 'node', rooms: ['errors', 'runtime', 'store'], packages: ['node:*', 'undici'] },
    { name: 'redis', rooms: ['errors', 'runtime', 'store'] },
    { name: 'deno', rooms: ['errors', 'runtime', 'store'] },
    { name: 'browser', rooms: ['errors', 'runtime', 'store'] },
    { name: 'cloudflare', rooms: ['errors', 'runtime', 'http', 'store', 'token-source'] },
  ],
  emulator: [
    { name: 'behaviour' },
    { name: 'fidelity', rooms: ['behaviour'] },
    { name: 'devices', rooms: ['fidelity'] },
    { name: 'snapshot' },
    { name: 'random', rooms: ['snapshot'] },
    { name: 'clock', rooms: ['snapshot'] },
    { name: 'tokens', rooms: ['behaviour', 'fidelity', 'snapshot', 'random'] },
    { name: 'apps', rooms: ['fidelity', 'devices', 'snapshot', 'tokens'] },
    {
      name: 'http',
      rooms: ['behaviour', 'fidelity', 'tokens'],
      packages: ['@northbound/auth/catalogue'],
    },
    { name: 'journal', rooms: ['http'] },
    { name: 'deliveries', rooms: ['fidelity', 'clock', 'http', 'journal'] },
    { name: 'commands', rooms: ['behaviour', 'fidelity', 'snapshot', 'clock', 'deliveries'] },
    { name: 'subscriptions', rooms: ['fidelity', 'devices', 'snapshot', 'apps', 'deliveries'] },
    {
      name: 'platform',
      rooms: ['behaviour', 'tokens', 'apps', 'http', 'deliveries', 'commands', 'subscriptions'],
    },
    {
      name: 'faults',
      rooms: ['behaviour', 'snapshot', 'random', 'http', 'platform'],
      packages: ['@northbound/auth/catalogue'],
    },
    { name: 'gate', rooms: ['fidelity', 'tokens', 'apps', 'http', 'platform'] },
    { name: 'openapi', rooms: ['http', 'subscriptions'] },
    {
      name: 'routes',
      rooms: [
        'behaviour',
        'fidelity',
        'devices',
        'clock',
        'tokens',
        'apps',
        'http',
        'deliveries',
        'commands',
        'subscriptions',
        'platform',
        'gate',
        'openapi',
      ],
    },
    {
      name: 'dispatch',
      rooms: ['random', 'clock', 'http', 'journal', 'platform', 'faults', 'routes'],
    },
    {
      name: 'emulator.ts',
      rooms: ['snapshot', 'clock', 'apps', 'journal', 'deliveries', 'faults'],
    },
    { name: 'emulator-options.ts', rooms: ['behaviour', 'random', 'clock', 'apps', 'deliveries'] },
    {
      name: 'assemble-parts.ts',
      rooms: [
        'behaviour',
        'snapshot',
        'random',
        'clock',
        'tokens',
        'apps',
        'journal',
        'deliveries',
        'commands',
        'subscriptions',
        'platform',
        'faults',
        'dispatch',
        'emulator-options.ts',
      ],
    },
    {
      name: 'create-emulator.ts',
      rooms: [
        'snapshot',
        'apps',
        'deliveries',
        'commands',
        'platform',
        'faults',
        'emulator.ts',
        'emulator-options.ts',
        'assemble-parts.ts',
      ],
    },
    {
      name: 'index.ts',
      rooms: [
        'behaviour',
        'devices',
        'snapshot',
        'clock',
        'apps',
        'http',
        'journal',
        'deliveries',
        'commands',
        'faults',
        'emulator.ts',
        'emulator-options.ts',
        'create-emulator.ts',
      ],
    },
    {
      name: 'simulator',
      rooms: ['devices', 'clock', 'apps', 'commands', 'subscriptions', 'platform', 'emulator.ts'],
    },
    { name: 'msw', rooms: ['faults', 'emulator.ts'], packages: ['msw'] },
    {
      name: 'node',
      rooms: ['fidelity', 'snapshot', 'apps', 'http', 'faults', 'emulator.ts'],
      files: ['openapi.json'],
      packages: ['@hono/node-server', 'asn1js', 'hono', 'pkijs', 'valibot', 'node:*'],
    },
  ],
  proxy: [
    { name: 'timing' },
    { name: 'problems' },
    { name: 'redaction' },
    { name: 'wire', rooms: ['timing', 'problems'], packages: ['@northbound/auth'] },
    { name: 'limits', rooms: ['timing', 'problems', 'wire'], packages: ['@northbound/auth'] },
    { name: 'options', rooms: ['redaction', 'limits'], packages: ['valibot'] },
    { name: 'authorize', rooms: ['problems', 'wire', 'options'], packages: ['jose', 'valibot'] },
    { name: 'routes', rooms: ['redaction'], packages: ['@northbound/auth/paths'] },
    {
      name: 'settings',
      rooms: ['problems', 'wire', 'limits', 'options', 'authorize', 'routes'],
      packages: ['@northbound/auth', 'valibot'],
    },
    {
      name: 'checks',
      rooms: ['timing', 'problems', 'wire', 'limits', 'authorize', 'routes', 'settings'],
    },
    {
      name: 'exchange',
      rooms: ['problems', 'redaction', 'wire', 'limits', 'authorize', 'settings', 'checks'],
      packages: ['@northbound/auth'],
    },
    { name: 'create-proxy.ts', rooms: ['wire', 'settings', 'exchange'] },
    {
      name: 'index.ts',
      rooms: ['problems', 'limits', 'authorize', 'routes', 'settings', 'create-proxy.ts'],
    },
    {
      name: 'relay',
      rooms: ['problems', 'wire', 'limits', 'options', 'checks', 'exchange', 'create-proxy.ts'],
      packages: ['@northbound/auth', 'valibot'],
    },
    {
      name: 'node',
      rooms: [
        'timing',
        'redaction',
        'wire',
        'limits',
        'options',
        'authorize',
        'routes',
        'settings',
        'exchange',
        'create-proxy.ts',
        'relay',
      ],
      packages: [
        '@northbound/auth',
        'ioredis',
        'node:*',
        'prom-client',
        'rate-limiter-flexible',
        'undici',
        'valibot',
        'yaml',
      ],
    },
    {
      name: 'vite',
      rooms: ['limits', 'options', 'settings', 'exchange', 'create-proxy.ts', 'relay', 'node'],
      packages: ['@northbound/auth', 'node:*', 'vite'],
    },
  ],
  playground: [
    { name: 'preferences' },
    { name: 'language', rooms: ['preferences'] },
    { name: 'ui', rooms: ['language'], packages: ['@northbound/auth'] },
    { name: 'lazy', rooms: ['language', 'ui'] },
    { name: 'design' },
    { name: 'exchange', packages: ['@northbound/auth'] },
    {
      name: 'platform',
      rooms: ['lazy'],
      packages: ['@northbound/auth'],
      entries: ['@northbound/emulator'],
    },
    { name: 'failure', rooms: ['language', 'ui', 'lazy'], packages: ['@northbound/auth'] },
    { name: 'calls', rooms: ['language', 'exchange', 'platform'], packages: ['@northbound/auth'] },
    { name: 'timeline', rooms: ['language', 'ui', 'exchange'], packages: ['@northbound/auth'] },
    {
      name: 'token',
      rooms: ['language', 'ui', 'lazy', 'exchange', 'calls', 'timeline'],
      packages: ['@northbound/auth'],
    },
    {
      name: 'scripts',
      rooms: ['exchange', 'platform', 'calls', 'timeline'],
      packages: ['@northbound/auth'],
      entries: ['@northbound/emulator'],
    },
    {
      name: 'session',
      rooms: ['lazy', 'exchange', 'platform', 'failure', 'calls', 'timeline', 'token', 'scripts'],
      packages: ['@northbound/auth'],
      entries: ['@northbound/emulator'],
    },
    {
      name: 'snippets',
      rooms: ['language', 'ui', 'lazy', 'exchange'],
      packages: ['@scalar/snippetz/plugins'],
    },
    { name: 'wire', rooms: ['language', 'ui', 'exchange', 'snippets'] },
    {
      name: 'scenarios',
      rooms: ['language', 'ui', 'lazy', 'timeline', 'scripts'],
      packages: ['@northbound/auth'],
    },
    { name: 'comparison', rooms: ['language', 'ui', 'exchange'], packages: ['diff'] },
    { name: 'har', rooms: ['exchange'], files: ['package.json'] },
    {
      name: 'history',
      rooms: ['language', 'ui', 'lazy', 'exchange', 'calls', 'session', 'comparison', 'har'],
      packages: ['@northbound/auth'],
    },
    {
      name: 'sharing',
      rooms: [
        'preferences',
        'language',
        'ui',
        'lazy',
        'exchange',
        'platform',
        'calls',
        'scripts',
        'session',
        'snippets',
      ],
      entries: ['@northbound/emulator'],
    },
    {
      name: 'form',
      rooms: ['language', 'ui', 'lazy', 'platform', 'failure', 'session'],
      packages: ['@northbound/auth'],
    },
    {
      name: 'curl-import',
      rooms: ['language', 'ui', 'lazy', 'platform', 'session', 'sharing', 'form'],
      packages: ['unbash'],
      entries: ['@northbound/auth/paths', '@northbound/emulator'],
    },
    {
      name: 'keyboard',
      rooms: ['preferences', 'language', 'ui', 'lazy', 'calls', 'scripts', 'session'],
      packages: ['tinykeys'],
    },
    { name: 'offline', rooms: ['language', 'ui'] },
    {
      name: 'page',
      rooms: [
        'preferences',
        'language',
        'ui',
        'lazy',
        'platform',
        'failure',
        'calls',
        'timeline',
        'token',
        'scripts',
        'session',
        'wire',
        'scenarios',
        'history',
        'sharing',
        'form',
        'curl-import',
        'keyboard',
        'offline',
      ],
      packages: ['@northbound/auth'],
      entries: ['@northbound/emulator'],
    },
    {
      name: 'app',
      rooms: [
        'preferences',
        'language',
        'ui',
        'lazy',
        'platform',
        'failure',
        'calls',
        'token',
        'session',
        'snippets',
        'wire',
        'scenarios',
        'history',
        'sharing',
        'form',
        'curl-import',
        'keyboard',
        'page',
      ],
      packages: ['@northbound/auth'],
    },
    {
      name: 'first-look',
      rooms: ['preferences', 'language', 'sharing', 'form', 'app'],
      packages: ['preact-render-to-string'],
    },
    { name: 'mount-page.tsx', rooms: ['preferences', 'design', 'app', 'first-look'] },
    {
      name: 'main.ts',
      rooms: ['language', 'session', 'sharing', 'offline', 'app', 'mount-page.tsx'],
    },
    { name: 'mount.tsx', rooms: ['preferences', 'language', 'design', 'sharing', 'page', 'app'] },
  ],
}

/**
 * What holds in every room of a package.
 *
 * @typedef {object} HouseRules
 * @property {string[]} packages what each room imports besides
 * @property {string[]} stories what only its stories import, `*.stories.tsx`
 * @property {{ name: string, importNames: string[], message: string }[]} forbidden names that are imported nowhere
 */

/** @type {Readonly<Partial<Record<string, HouseRules>>>} */
export const houseRules = {
  playground: {
    packages: ['preact'],
    stories: ['storybook', '@storybook/preact-vite'],
    forbidden: [
      {
        name: 'preact/hooks',
        importNames: ['useId'],
        message:
          'It counts anew in each tree; useUniqueId is the only one on a page with several playgrounds.',
      },
    ],
  },
}

/**
 * The folder that has the rooms of a package.
 *
 * @param {string} name
 */
export function folderOf(name) {
  return name === 'playground' ? 'playground/src' : `packages/${name}/src`
}
