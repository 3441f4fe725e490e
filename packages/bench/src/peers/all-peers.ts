import { axiosAuthRefresh, axiosAuthRefreshAll } from './axios-auth-refresh.ts'
import { azurePipeline, azurePipelineWithChallenge } from './azure-core-rest-pipeline.ts'
import { badgateway } from './badgateway-oauth2-client.ts'
import { googleRefreshHandler, googleRefreshToken } from './google-auth-library.ts'
import { kyAfterResponse, kyBeforeRetry } from './ky-recipes.ts'
import { msalNode } from './msal-node.ts'
import { northboundClient, northboundSource } from './northbound.ts'
import { octokitHook, octokitRefresh } from './octokit-auth-app.ts'
import type { Peer } from './peer.ts'
import { smithyMemoize } from './smithy-property-provider.ts'
import { supabase } from './supabase-auth-js.ts'

/** All contestants of the races. Ratios are relative to the first. */
export const allPeers: readonly Peer[] = [
  northboundSource,
  northboundClient,
  msalNode,
  googleRefreshToken,
  googleRefreshHandler,
  azurePipeline,
  azurePipelineWithChallenge,
  badgateway,
  octokitHook,
  octokitRefresh,
  axiosAuthRefresh,
  axiosAuthRefreshAll,
  supabase,
  smithyMemoize,
  kyAfterResponse,
  kyBeforeRetry,
]
