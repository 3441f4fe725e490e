import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type BuildOptions } from 'esbuild'
import type { BundleEntry } from './entries.ts'

const resolveDir = fileURLToPath(new URL('../..', import.meta.url))

/** How heavy a bundle is, in bytes. */
export interface Weight {
  readonly minified: number
  readonly gzip: number
  /** With gzip, for ours: without ky and valibot. */
  readonly gzipAlone?: number
  /** `node` when it does not bundle for a browser. */
  readonly platform: 'browser' | 'node'
}

/** Bundles as an application in production would: for a browser where that is possible. */
export async function weighBundle({ code, isOurs }: BundleEntry): Promise<Weight> {
  for (const platform of ['browser', 'node'] as const) {
    try {
      const all = await bundle(code, { platform })
      const alone = isOurs && (await bundle(code, { platform, external: ['ky', 'valibot'] }))
      return { ...all, ...(alone && { gzipAlone: alone.gzip }), platform }
    } catch (error) {
      if (platform === 'node') throw firstMessage(error)
    }
  }
  throw new Error('not reached')
}

async function bundle(code: string, options: BuildOptions) {
  const result = await build({
    stdin: { contents: code, resolveDir, loader: 'js' },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // `module` is esbuild's own default, which a list replaces.
    conditions: ['@northbound/source', 'module'],
    // The runtime brings it.
    external: ['cloudflare:*'],
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
  })
  const [{ contents } = { contents: new Uint8Array() }] = result.outputFiles ?? []
  return { minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length }
}

/** esbuild lists all it found, with paths of this machine; the first message says enough. */
function firstMessage(error: unknown): Error {
  const { errors } = Object(error)
  return new Error(errors?.[0]?.text ?? 'does not bundle')
}
