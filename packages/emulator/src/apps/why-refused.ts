import type { App, AppRegistry } from './app-registry.ts'

/**
 * Says for the journal what was wrong with a pair, as near to the mistake as can be told.
 * No part of either value is in the text.
 */
export function whyRefused(apps: AppRegistry, appId: string, secret: string): string {
  if (appId.length > 256) return 'the appId is longer than 256 characters'
  if (secret.length > 256) return 'the secret is longer than 256 characters'

  const app = apps.find(appId)
  if (app) return whySecretRefused(app, secret)
  if (apps.find(secret)) return 'appId and secret are swapped'
  if (apps.find(appId.trim())) return 'the appId has blanks or line ends around it'
  return 'no application has this appId; a real platform answers the same when it is the wrong host'
}

function whySecretRefused(app: App, secret: string): string {
  if (app.oldSecrets.includes(secret)) return 'the secret was replaced by a newer one'
  if (secret.trim() === app.secret) return 'the secret has blanks or line ends around it'
  // In a form a bare + is a blank and a bare & ends the value.
  if (secret === app.secret.replaceAll('+', ' ')) {
    return 'the secret was not encoded for a form: its + arrived as a blank; send %2B'
  }
  if (app.secret.startsWith(`${secret}&`)) {
    return 'the secret was not encoded for a form: its & ended the value; send %26'
  }
  if (decodes(secret, app.secret)) return 'the secret was percent-encoded twice'
  return 'the appId is known, the secret is not its secret'
}

function decodes(encoded: string, plain: string): boolean {
  try {
    return encoded !== plain && decodeURIComponent(encoded) === plain
  } catch {
    return false
  }
}
