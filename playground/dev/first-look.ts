import { fileURLToPath } from 'node:url'
import {
  build,
  createServer,
  type HtmlTagDescriptor,
  type Plugin,
  type ResolvedConfig,
  type Rolldown,
} from 'vite'
import type { FirstLook } from '../src/first-look/first-look.ts'
import type { Locale } from '../src/language/locale.ts'
import { locales } from '../src/language/locales.ts'

const drawing = '/src/first-look/draw-first-look.tsx'
const showing = fileURLToPath(new URL('../src/first-look/show-first-look.ts', import.meta.url))

/** Each language with the module that its script is made of. */
const languages: Readonly<Record<Locale, string>> = {
  en: 'src/app/texts.en.ts',
  'zh-CN': 'src/app/texts.zh-cn.ts',
}

/** What that module exports. */
interface Drawing {
  drawFirstLook(locale: Locale): Promise<FirstLook>
}

/**
 * Prerenders the page in each language at build time, and adds a small script that shows the right one. So a first
 * visit sees the page and can use it while its script loads. The development server does not do this.
 */
export function firstLook(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'northbound:first-look',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    transformIndexHtml: {
      order: 'post',
      async handler(_html, { bundle = {} }) {
        const [drawn, script] = await Promise.all([drawAll(config), bundleShowing(config)])
        const looks = drawn.map(({ locale, html, submitting }) => {
          const script = `./${chunkOf(languages[locale], bundle)}`
          const attrs = {
            'data-look': locale,
            'data-script': script,
            'data-submitting': submitting,
          }
          return { tag: 'template', attrs, children: html }
        })
        const failure = {
          tag: 'template',
          attrs: { 'data-look': 'failure' },
          children: drawn[0]!.failure,
        }
        return [...looks, failure, { tag: 'script', children: script }].map(
          (tag): HtmlTagDescriptor => ({ ...tag, injectTo: 'body' }),
        )
      },
    },
  }
}

/** Runs the page's own components here, read from their sources. */
async function drawAll({ root, resolve, oxc, ssr }: ResolvedConfig) {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    oxc,
    // The renderer must not load a second copy of Preact.
    resolve: { conditions: resolve.conditions, dedupe: ['preact'] },
    ssr: { ...ssr, noExternal: true },
  })
  try {
    const drawn: (FirstLook & { readonly locale: Locale })[] = []
    for (const locale of locales) {
      server.environments.ssr.moduleGraph.invalidateAll()
      const { drawFirstLook } = (await server.ssrLoadModule(drawing)) as Drawing
      drawn.push({ locale, ...(await drawFirstLook(locale)) })
    }
    return drawn
  } finally {
    await server.close()
  }
}

/** The inline script of the page. */
async function bundleShowing({ root }: ResolvedConfig): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: showing, output: { format: 'iife' } },
    },
  })
  const [built] = [result].flat()
  if (!built || !('output' in built)) throw new Error('Vite gave no bundle.')
  return built.output[0].code.trim()
}

function chunkOf(module: string, bundle: Rolldown.OutputBundle): string {
  const chunk = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(module)),
  )
  if (!chunk) throw new Error(`${module} is in no file of the build.`)
  return chunk.fileName
}
