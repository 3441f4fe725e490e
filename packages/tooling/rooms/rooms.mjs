/**
 * Which folder of a package may import which, and which packages: the rooms of `packages/<package>/src`, from the ground up. Each
 * room may import only rooms that stand above it in this table, so there can be no circle between them.
 *
 * `npm run lint:rooms` makes the rules of the linter from it.
 *
 * @typedef {object} Room
 * @property {string} name the folder, or a file beside the folders
 * @property {string[]} [rooms] what it imports of its own package
 * @property {string[]} [files] what it imports of the folder of its package
 * @property {string[]} [packages] what it imports besides; `node:*` for all of Node
 */

/** @type {Readonly<Record<string, readonly Room[]>>} */
export const rooms = {
  auth: [
    { name: 'errors' },
    { name: 'runtime', rooms: ['errors'] },
    { name: 'secret.ts' },
    { name: 'catalogue', rooms: ['errors'] },
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
    { name: 'diagnosis', rooms: ['errors', 'runtime', 'http'] },
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
      packages: ['@hono/node-server', '@peculiar/x509', 'hono', 'valibot', 'node:*'],
    },
  ],
}
