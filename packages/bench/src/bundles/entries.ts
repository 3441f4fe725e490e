/** A page with one minimal real use of a package. */
export interface BundleEntry {
  readonly name: string
  readonly packageName: string
  readonly code: string
  /** Measured again without ky and valibot, as in an application that has them anyway. */
  readonly isOurs?: boolean
}

const packageName = '@northbound/auth'

/** The first is what ratios are to. */
export const bundleEntries: readonly BundleEntry[] = [
  ours('createClient', "export { createClient } from '@northbound/auth'"),
  ours('createTokenSource', "export { createTokenSource } from '@northbound/auth'"),
  withStore('browser', 'tabStore'),
  withStore('redis', 'redisStore'),
  withStore('node', 'fileStore'),
  withStore('deno', 'denoKvStore'),
  withStore('cloudflare', 'durableStorageStore'),
  {
    name: 'smithy property-provider memoize',
    packageName: '@smithy/property-provider',
    code: "export { memoize } from '@smithy/property-provider'",
  },
  {
    name: 'badgateway oauth2-client',
    packageName: '@badgateway/oauth2-client',
    code: `import { OAuth2Client, OAuth2Fetch } from '@badgateway/oauth2-client'
const client = new OAuth2Client({ server: 'https://x', clientId: 'x', clientSecret: 'x', tokenEndpoint: '/t' })
export const wrapper = new OAuth2Fetch({ client, getNewToken: () => client.clientCredentials() })`,
  },
  {
    name: 'azure core-rest-pipeline',
    packageName: '@azure/core-rest-pipeline',
    code: `import { bearerTokenAuthenticationPolicy, createDefaultHttpClient, createEmptyPipeline, createPipelineRequest } from '@azure/core-rest-pipeline'
const pipeline = createEmptyPipeline()
export const use = (credential) => pipeline.addPolicy(bearerTokenAuthenticationPolicy({ credential, scopes: 'x' }))
export const call = (url) => pipeline.sendRequest(createDefaultHttpClient(), createPipelineRequest({ url }))`,
  },
  {
    name: 'ky',
    packageName: 'ky',
    code: "export { default } from 'ky'",
  },
  {
    name: 'octokit auth-app',
    packageName: '@octokit/auth-app',
    code: "export { createAppAuth } from '@octokit/auth-app'",
  },
  {
    name: 'axios + axios-auth-refresh',
    packageName: 'axios-auth-refresh',
    code: `import axios from 'axios'
import { createAuthRefresh } from 'axios-auth-refresh'
export const use = (refresh) => createAuthRefresh(axios, refresh)`,
  },
  {
    name: 'supabase auth-js',
    packageName: '@supabase/auth-js',
    code: "export { GoTrueClient } from '@supabase/auth-js'",
  },
  {
    name: 'msal-node',
    packageName: '@azure/msal-node',
    code: "export { ConfidentialClientApplication } from '@azure/msal-node'",
  },
  {
    name: 'google-auth-library',
    packageName: 'google-auth-library',
    code: "export { OAuth2Client } from 'google-auth-library'",
  },
]

function ours(what: string, code: string): BundleEntry {
  return { name: `northbound: ${what}`, packageName, code, isOurs: true }
}

function withStore(entry: string, store: string): BundleEntry {
  return ours(
    `createTokenSource + ${store}`,
    `export { createTokenSource } from '@northbound/auth'
export { ${store} } from '@northbound/auth/${entry}'`,
  )
}
