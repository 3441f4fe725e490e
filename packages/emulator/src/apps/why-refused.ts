import type { App, AppRegistry } from './app-registry.ts'

/**
 * Describes for the journal what was wrong with a pair, as precisely as possible.
 * The text holds no part of either value.
 */
export function whyRefused(apps: AppRegistry, appId: string, secret: string): string {
  if (appId.length > 256) return 'the appId is longer than 256 characters'
  if (secret.length > 256) return 'the secret is longer than 256 characters'

  const app = apps.find(appId)
  if (app) return whySecretRefused(apps, app, secret)
  if (apps.find(secret)) return 'appId and secret are swapped'
  if (apps.find(appId.trim())) return 'the appId has blanks or line ends around it'
  const lower = appId.toLowerCase()
  if (apps.all().some((one) => one.appId.toLowerCase() === lower)) {
    return 'the appId differs from a known one only in upper and lower case'
  }
  return 'no application has this appId; a real platform answers the same when it is the wrong host'
}

function whySecretRefused(apps: AppRegistry, app: App, secret: string): string {
  if (app.oldSecrets.includes(secret)) return 'the secret was replaced by a newer one'
  if (secret.trim() === app.secret) return 'the secret has blanks or line ends around it'
  if (/^(["']).*\1$/s.test(secret) && secret.slice(1, -1) === app.secret) {
    return 'the secret has quotes around it'
  }
  if (secret === asFormReads(app.secret))
    return `the secret was not encoded for a form: ${lost(app)}`
  if (decodes(secret, app.secret)) return 'the secret was percent-encoded twice'
  if (secret.toLowerCase() === app.secret.toLowerCase()) {
    return 'the secret differs from the right one only in upper and lower case'
  }
  if (apps.all().some((one) => one.secret === secret)) {
    return 'the secret is that of another application'
  }
  return 'the appId is known, the secret is wrong'
}

/** How a form parser reads a secret that was not encoded. */
function asFormReads(secret: string): string | null {
  return new URLSearchParams(`secret=${secret}`).get('secret')
}

function lost({ secret }: App): string {
  // In a form a bare + is a blank, a bare & ends the value, and a bare % starts an escape.
  if (secret.includes('&')) return 'its & ended the value; send %26'
  if (secret.includes('+')) return 'its + arrived as a blank; send %2B'
  return 'its % was read as the start of an escape; send %25'
}

function decodes(encoded: string, plain: string): boolean {
  try {
    return encoded !== plain && decodeURIComponent(encoded) === plain
  } catch {
    return false
  }
}
