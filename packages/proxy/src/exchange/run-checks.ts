import type { Identity } from '../authorize/authorize.ts'
import { answerPreflight } from '../checks/answer-preflight.ts'
import { checkAuthorized } from '../checks/check-authorized.ts'
import { type Body, checkBody } from '../checks/check-body.ts'
import { checkCrossSite } from '../checks/check-cross-site.ts'
import { checkHost } from '../checks/check-host.ts'
import { checkLimits, countCall } from '../checks/check-limits.ts'
import { checkOrigin } from '../checks/check-origin.ts'
import { matchRoute, routeFor } from '../checks/match-route.ts'
import { peerOf } from '../checks/peer-of.ts'
import { parseTarget } from '../checks/parse-target.ts'
import type { Settings } from '../settings/read-options.ts'
import type { Incoming } from '../wire/incoming.ts'
import type { Outgoing } from '../wire/outgoing.ts'

/** What the checks find out about a request, for its event. */
export interface CallRecord {
  route?: string
  identity?: Identity
  replayed: boolean
}

/** A request that passed all checks. */
export interface CheckedCall {
  readonly address: string
  readonly body: Body
  /** Releases the slot of the call. */
  readonly leave: () => void
}

/**
 * Runs checks 1 to 9 in order, cheap and general ones first; a request that fails one goes no further.
 *
 * @returns the response itself for a preflight
 * @throws {Refusal} of the first check that fails
 */
export async function runChecks(
  incoming: Incoming,
  record: CallRecord,
  settings: Settings,
): Promise<CheckedCall | { readonly answer: Outgoing<never> }> {
  const target = parseTarget(incoming, settings.limits)
  checkHost(incoming, settings)
  const matched = matchRoute(target.path, settings)
  const answer = answerPreflight(incoming, matched, settings)
  if (answer) return { answer }
  const { route, path } = routeFor(incoming.method, matched)
  record.route = route.text
  checkOrigin(incoming, settings)
  checkCrossSite(incoming)
  const peer = peerOf(incoming, settings)
  if (settings.authorize) {
    record.identity = await checkAuthorized(incoming, peer, path, settings.authorize, settings)
  }
  const identity = record.identity?.id
  const waitMs = await countCall(incoming, peer, identity, settings)
  const slot = checkLimits(waitMs, incoming, peer, identity, settings)
  const leave = slot instanceof Promise ? await slot : slot
  try {
    const sent = incoming.body
    const body = sent && (await checkBody(incoming, sent, settings))
    return { address: `${settings.tokens.url}${path}${target.query}`, body, leave }
  } catch (refused) {
    leave()
    throw refused
  }
}
