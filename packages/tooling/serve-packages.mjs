import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { packPackage } from './pack-package.mjs'

/**
 * A registry of npm that has what would be published, and nothing else: packs the packages into a folder and serves
 * them on this machine. For the rest npm goes where it always goes.
 *
 * @param {readonly string[]} folders of the packages, built
 * @param {string} into where the tarballs go
 * @returns {Promise<{ url: string, names: string[], close(): void }>}
 */
export async function servePackages(folders, into) {
  const packages = new Map(
    folders.map((folder) => {
      const { manifest, packed } = packPackage(folder, into)
      return [manifest.name, { manifest, packed }]
    }),
  )
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').slice(1)
    const tarball = [...packages.values()].find(({ packed }) => path === packed.filename)
    if (tarball) return void createReadStream(join(into, path)).pipe(response)
    const known = packages.get(path)
    if (!known) return void response.writeHead(404).end('{}')
    const { manifest, packed } = known
    const { version } = manifest
    const { integrity, shasum, filename } = packed
    const dist = { tarball: `${url}/${filename}`, integrity, shasum }
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({
        name: manifest.name,
        'dist-tags': { latest: version },
        versions: { [version]: { ...manifest, dist } },
      }),
    )
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(true)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const url = `http://127.0.0.1:${port}`
  return { url, names: [...packages.keys()], close: () => void server.close() }
}
