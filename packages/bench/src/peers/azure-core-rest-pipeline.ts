import type { TokenCredential } from '@azure/core-auth'
import {
  bearerTokenAuthenticationPolicy,
  type BearerTokenAuthenticationPolicyOptions,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
} from '@azure/core-rest-pipeline'
import type { Platform } from '../fake-server/create-fake-server.ts'
import { type Contender, type Peer, requestToken } from './peer.ts'

const packageName = '@azure/core-rest-pipeline'
const scopes = ['default']

export const azurePipeline: Peer = {
  name: 'azure core-rest-pipeline',
  packageName,
  recovery: 'own',
  note: 'by itself it answers challenges of Continuous Access Evaluation only, and hands a plain 401 to the caller',
  create: async (platform) => createContender(platform),
}

export const azurePipelineWithChallenge: Peer = {
  name: 'azure core-rest-pipeline, challengeCallbacks',
  packageName,
  recovery: 'hook',
  create: async (platform) =>
    createContender(platform, {
      async authorizeRequestOnChallenge({ getAccessToken, request }) {
        // Claims are the one thing that makes its cache ask for a new token.
        const token = await getAccessToken(scopes, { claims: '{}' })
        request.headers.set('Authorization', `Bearer ${token?.token}`)
        return true
      },
    }),
}

function createContender(
  platform: Platform,
  challengeCallbacks?: BearerTokenAuthenticationPolicyOptions['challengeCallbacks'],
): Contender {
  const credential: TokenCredential = {
    async getToken() {
      const { token, expiresAt } = await requestToken(platform)
      return { token, expiresOnTimestamp: expiresAt }
    },
  }
  const pipeline = createEmptyPipeline()
  pipeline.addPolicy(
    bearerTokenAuthenticationPolicy({
      credential,
      scopes,
      ...(challengeCallbacks && { challengeCallbacks }),
    }),
  )
  const client = httpClient(platform)
  return {
    async call() {
      const request = createPipelineRequest({ url: `${platform.url}/api/devices` })
      const { status } = await pipeline.sendRequest(client, request)
      return status === 200
    },
  }
}

function httpClient(platform: Platform): HttpClient {
  return {
    async sendRequest(request) {
      const response = await platform.fetch(request.url, { headers: request.headers.toJSON() })
      return {
        request,
        status: response.status,
        headers: createHttpHeaders(Object.fromEntries(response.headers)),
        bodyAsText: await response.text(),
      }
    },
  }
}
