import { whyRefused } from '../apps/why-refused.ts'
import type { Behaviour } from '../behaviour/behaviour.ts'
import { answerError } from '../http/answer-error.ts'
import { answerGrant } from '../http/answer-grant.ts'
import { isForm, mediaType, readForm, readJson } from '../http/read-body.ts'
import { nearName } from '../http/near-name.ts'
import type { Call } from '../http/call.ts'
import type { Route } from '../platform/platform.ts'

/**
 * `POST /iocm/app/sec/v1.1.0/login`. Path, form body and the four codes are documented
 * (Authentication page, 2022-02-24). Observed: stale `app_key` and `Authorization` are ignored.
 *
 * Assumed: the order of the checks (empty, wrong, frozen); a JSON body counts as a form without
 * fields; more than 256 characters match no application, so 100208.
 */
export const login: Route = (call, { apps, tokens, behaviour }) => {
  const read = fieldsOf(call, behaviour)
  const appId = read('appId')
  const secret = read('secret') ?? (behaviour.legacy ? read('Secret') : undefined)
  if (!appId || !secret) {
    return answerError(behaviour, '102202', { note: whyMissing(call) })
  }

  const app = apps.find(appId)
  if (app?.secret !== secret) {
    return answerError(behaviour, '100208', { note: whyRefused(apps, appId, secret) })
  }
  if (app.frozen)
    return answerError(behaviour, behaviour.frozenCode, { note: 'the application is frozen' })

  app.logins += 1
  return answerGrant(tokens.issue(app.appId), behaviour)
}

/** Reads a field of the form, or of the other places that the switches allow; undefined when it is not set. */
function fieldsOf(call: Call, { jsonLogin, legacy }: Behaviour) {
  const form = readForm(call)
  const json = jsonLogin === 'accepted' ? readJson(call) : undefined
  return (name: string): string | undefined => {
    const inJson = json && Object.hasOwn(json, name) ? json[name] : undefined
    const inUrl = legacy ? call.query.get(name) : undefined
    return form.get(name) || (typeof inJson === 'string' && inJson) || inUrl || undefined
  }
}

function whyMissing(call: Call): string {
  const form = readForm(call)
  if (call.body === '') {
    const inQuery = call.query.has('appId') || call.query.has('secret')
    return inQuery ? 'the fields are in the URL; login reads its body' : 'the body is empty'
  }
  if (!isForm(call)) {
    const sent = { 'application/json': 'JSON', 'multipart/form-data': 'multipart', '': 'no type' }
    const type = mediaType(call.headers)
    const name = Object.hasOwn(sent, type) ? sent[type as keyof typeof sent] : 'another type'
    return `sent as ${name}; login requires a form (Content-Type: application/x-www-form-urlencoded)`
  }
  if (/^\s*[{[]/.test(call.body)) return 'the body is JSON, though its type says form'
  const problems = ['appId', 'secret'].filter((name) => !form.get(name))
  const reasons = problems.map((name) => {
    const near = nearName(name, form.keys())
    if (near) return `the field is ${near}`
    return `${name} is ${form.has(name) ? 'empty' : 'missing'}`
  })
  return reasons.join(', ')
}
