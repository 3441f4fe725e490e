import { whyRefused } from '../apps/why-refused.ts'
import { answerError } from '../http/answer-error.ts'
import { answerGrant } from '../http/answer-grant.ts'
import { isForm, mediaType, readForm } from '../http/read-body.ts'
import type { Call } from '../platform/call.ts'
import type { Route } from '../platform/platform.ts'

/**
 * `POST /iocm/app/sec/v1.1.0/login`. Path, form body and the four codes are documented
 * (Authentication page, 2022-02-24). Observed: stale `app_key` and `Authorization` are ignored.
 *
 * Assumed: the order of the checks (empty, wrong, frozen); a JSON body counts as a form without
 * fields; more than 256 characters match no application, so 100208.
 */
export const login: Route = (call, { apps, tokens, behaviour, edition }) => {
  const form = readForm(call)
  const appId = form.get('appId')
  const secret = form.get('secret')
  if (!appId || !secret) {
    return answerError(behaviour, '102202', { note: whyMissing(call, form) })
  }

  const app = apps.find(appId)
  if (app?.secret !== secret) {
    return answerError(behaviour, '100208', { note: whyRefused(apps, appId, secret) })
  }
  if (app.frozen)
    return answerError(behaviour, edition.frozen, { note: 'the application is frozen' })

  app.logins += 1
  return answerGrant(tokens.issue(appId), behaviour)
}

function whyMissing(call: Call, form: URLSearchParams): string {
  if (call.body === '') {
    const inQuery = call.query.has('appId') || call.query.has('secret')
    return inQuery ? 'the fields are in the URL; login reads its body' : 'the body is empty'
  }
  if (!isForm(call)) {
    const sent = { 'application/json': 'JSON', 'multipart/form-data': 'multipart', '': 'no type' }
    const type = mediaType(call.headers)
    const name = Object.hasOwn(sent, type) ? sent[type as keyof typeof sent] : 'another type'
    return `sent as ${name}; login wants a form (Content-Type: application/x-www-form-urlencoded)`
  }
  if (!form.has('secret') && form.has('Secret')) return 'the field is named secret, not Secret'
  const problems = ['appId', 'secret'].filter((name) => !form.get(name))
  return problems.map((name) => `${name} is ${form.has(name) ? 'empty' : 'missing'}`).join(', ')
}
