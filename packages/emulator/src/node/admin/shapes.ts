import * as v from 'valibot'

// The schemas check only types; the emulator itself checks the values.

const { optional, strictObject, number, string, union } = v
const count = union([number(), v.literal('always')])

export const appShape = strictObject({
  appId: string(),
  secret: string(),
  devices: optional(v.array(v.looseObject({ deviceId: string() }))),
  authorizes: optional(v.array(string())),
  frozen: optional(v.boolean()),
})

export const secretShape = strictObject({ secret: string() })

export const otherAppShape = strictObject({ appId: string() })

export const momentShape = strictObject({ now: number() })

export const stepShape = strictObject({ ms: number() })

/** `Fault` without `when`, which JSON cannot hold, and with `always` for `Infinity`. */
export const faultShape = strictObject({
  api: optional(string()),
  method: optional(string()),
  path: optional(string()),
  appId: optional(string()),
  nth: optional(number()),
  probability: optional(number()),
  times: optional(count),
  afterActing: optional(v.boolean()),
  latency: optional(union([number(), strictObject({ min: number(), max: number() })])),
  latencyOn: optional(v.picklist(['request', 'answer'])),
  kind: optional(string()),
  code: optional(string()),
  status: optional(number()),
  body: optional(union([string(), v.looseObject({}), v.array(v.unknown())])),
  contentType: optional(string()),
  location: optional(string()),
  retryAfter: optional(union([number(), string()])),
})

export const snapshotShape = v.looseObject({})
