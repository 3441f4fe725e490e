import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/**
 * What the built page may do. Everything comes from the folder it lies in, and no text ever becomes code:
 * scripts, styles and images of others are refused, inline ones too, and so is `eval` in every form.
 *
 * Connections alone are open, because the visitor says which platform to call: any host and port, and plain HTTP
 * for an emulator on their machine. docs/decisions/0014 weighs that.
 */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self' https: http:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  // The one script that is loaded by its address at run time is the service worker.
  'trusted-types': 'northbound-service-worker',
}

/** Further headers for the server of the page. */
const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/**
 * Puts the policy into the built page, for hosts that cannot send headers, and beside it a file `_headers`, which Netlify,
 * Cloudflare Pages and others read; it also tells everyone else what to send. The development server does without: its own client
 * needs `eval`.
 *
 * A script that the build wrote into the page may run, since the policy has its hash: no other text will do.
 */
export function contentSecurityPolicy(): Plugin {
  let spelled = spell(policy)
  return {
    name: 'northbound:content-security-policy',
    apply: 'build',
    // After what writes the page.
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const scripts = ["'self'", ...inlineScripts(html).map(hashOf)].join(' ')
        spelled = spell({ ...policy, 'script-src': scripts })
        const attrs = { 'http-equiv': 'Content-Security-Policy', content: spelled }
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }]
      },
    },
    generateBundle() {
      // A meta element cannot say who may frame the page.
      const all = { 'Content-Security-Policy': `${spelled}; frame-ancestors 'self'`, ...headers }
      const lines = Object.entries(all).map(([name, value]) => `  ${name}: ${value}`)
      this.emitFile({ type: 'asset', fileName: '_headers', source: `/*\n${lines.join('\n')}\n` })
    },
  }
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script]) => script!)
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`
}

function spell(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}
