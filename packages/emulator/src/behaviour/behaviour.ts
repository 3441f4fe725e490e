/**
 * Switches for details on which the platform's editions and captures disagree, or which they leave open.
 * Each default is the most frequent observation, or else the cautious guess.
 */
export interface Behaviour {
  /**
   * Observed: every captured login answers `bearer`. Documented: `Bearer`, and `Bearer ` with a
   * blank in the sample (Authentication page, 2022-02-24).
   * @default 'bearer'
   */
  readonly tokenType: 'bearer' | 'Bearer' | 'Bearer '
  /**
   * Observed and documented: a number. The sample of the Authentication page (2022-02-24) shows a
   * string.
   * @default 'number'
   */
  readonly expiresIn: 'number' | 'string'
  /**
   * Lifetime of an accessToken, in seconds. Documented: fixed 3600 (Authentication page, 2022-02-24).
   * @default 3600
   */
  readonly accessTokenLife: number
  /**
   * Lifetime of a refreshToken, in seconds. Documented: one month (Authentication page, 2022-02-24), of
   * which 30 days are assumed; 24 hours, so 86400, on the newer pages of the IoT hub.
   * @default 2_592_000
   */
  readonly refreshTokenLife: number
  /**
   * Whether answers carry a refreshToken. Observed: a string in every capture, `null` in the test
   * data of one client. `missing` is assumed.
   * @default 'value'
   */
  readonly refreshTokenField: 'value' | 'null' | 'missing'
  /**
   * Observed: tokens of 29 to 32 hex characters, as if 16 bytes were printed without leading zeros.
   * `fixed` gives 32 always.
   * @default 'varying'
   */
  readonly tokenLength: 'varying' | 'fixed'
  /**
   * The body of codes 1010xxx. Observed in two independent clients: `{"resultcode","resultmsg"}`.
   * Implied by the documents: `{"error_code","error_desc"}`, as for every other code.
   * @default 'resultcode'
   */
  readonly gatewayErrors: 'resultcode' | 'error_code'
  /** Whether a login invalidates earlier refreshTokens. Assumed. @default true */
  readonly loginKillsRefreshToken: boolean
  /**
   * Whether a refresh invalidates the previous accessToken. Assumed from "only the last accessToken is
   * valid".
   * @default true
   */
  readonly refreshKillsAccessToken: boolean
  /** Whether a refresh returns a new refreshToken and invalidates the one sent. Assumed. @default true */
  readonly refreshRotates: boolean
  /**
   * The code for a refreshToken that is wrong, used or expired. Documented: 100208 (refresh page of
   * 2024). An older edition: 100006, known from a third party's mock only.
   * @default '100208'
   */
  readonly refusedRefreshToken: '100208' | '100006'
  /** Whether a logout also revokes the refreshTokens. Assumed. @default true */
  readonly logoutKillsRefreshToken: boolean
  /**
   * The answer to a logout with an invalid token: 204, or 1010005. Assumed.
   * @default 'accepted'
   */
  readonly logoutOfDeadToken: 'accepted' | 'refused'
  /**
   * Whether a login may send its fields as JSON. No page and no capture shows it; the refusal as empty
   * (102202) is assumed.
   * @default 'refused'
   */
  readonly jsonLogin: 'refused' | 'accepted'
  /**
   * The code for an application that is frozen. Documented: 100449 (Authentication page,
   * 2022-02-24), 100247 (2024), which is what the profile `cn-2024` sets.
   * @default '100449'
   */
  readonly frozenCode: '100449' | '100247'
  /**
   * How many business calls an application may make in 60 s; 0 means no limit. Documented:
   * 100 (product guide, 2024). Off because a suite of tests makes more than that in a second.
   * @default 0
   */
  readonly throttle: number
  /**
   * How many devices a page of the list has when `pageSize` is not given. Documented: 25
   * (iot_06_0061, 2022-02-24); 1 on an older page.
   * @default 25
   */
  readonly listPageSize: number
  /**
   * What the history answers without `pageNo`. Documented: all of it, unpaged (iot_06_0062,
   * 2022-02-24). The vendor's FAQ says of the same call that it finds nothing.
   * @default 'empty'
   */
  readonly historyWithoutPage: 'empty' | 'all'
  /**
   * How long reports are kept, in seconds. Documented: 90 days (iot_06_0062, 2022-02-24), 7 days
   * (iot_06_2073); 30 days says the operator Magenta.
   * @default 7_776_000
   */
  readonly historyLife: number
  /**
   * The seconds a device has to connect when its registration names no `timeout`; 0 for ever.
   * Documented: 0, and 180 on older pages (iot_06_0010).
   * @default 0
   */
  readonly registrationTimeout: number
  /**
   * Which callback a command may name. Documented (FAQ): one whose host and port are those of a
   * subscription, else 403. The code, 100222, is assumed.
   * @default 'subscribed'
   */
  readonly commandCallback: 'subscribed' | 'any'
  /**
   * How long a sent command waits for its acknowledgement before it is TIMEOUT, in seconds. Assumed: 180.
   * @default 180
   */
  readonly commandAcknowledgeTime: number
  /**
   * Accepts requests of old clients: the form field `Secret`, the fields of a login in the URL, the
   * header `access_token`, a logout form with a JSON Content-Type. Observed in clients; that a
   * platform accepts them all is assumed.
   * @default false
   */
  readonly legacy: boolean
}

/**
 * The defaults of all switches. The profile `cn-2024` changes three: `tokenType` is
 * `Bearer ` with its blank, `refreshTokenLife` a day, `frozenCode` 100247.
 *
 * @example
 * ```ts
 * import { createEmulator, defaultBehaviour } from '@northbound/emulator'
 *
 * const accessTokenLife = defaultBehaviour.accessTokenLife / 60
 * const emulator = createEmulator({ behaviour: { accessTokenLife } })
 * ```
 */
export const defaultBehaviour: Behaviour = {
  tokenType: 'bearer',
  expiresIn: 'number',
  accessTokenLife: 3600,
  refreshTokenLife: 30 * 24 * 3600,
  refreshTokenField: 'value',
  tokenLength: 'varying',
  gatewayErrors: 'resultcode',
  loginKillsRefreshToken: true,
  refreshKillsAccessToken: true,
  refreshRotates: true,
  refusedRefreshToken: '100208',
  logoutKillsRefreshToken: true,
  logoutOfDeadToken: 'accepted',
  jsonLogin: 'refused',
  frozenCode: '100449',
  throttle: 0,
  listPageSize: 25,
  historyWithoutPage: 'empty',
  historyLife: 90 * 24 * 3600,
  registrationTimeout: 0,
  commandCallback: 'subscribed',
  commandAcknowledgeTime: 180,
  legacy: false,
}

/** The switches to set; the others keep the defaults of the profile. */
export type BehaviourOptions = { readonly [Key in keyof Behaviour]?: Behaviour[Key] | undefined }

/** @param edition the defaults that the profile changes */
export function resolveBehaviour(
  given: BehaviourOptions = {},
  edition: Partial<Behaviour> = {},
): Behaviour {
  const set = Object.entries(given).filter(([, value]) => value !== undefined)
  const behaviour: Behaviour = { ...defaultBehaviour, ...edition, ...Object.fromEntries(set) }
  for (const [key, value] of Object.entries(behaviour)) {
    const least = /^(throttle|registrationTimeout)$/.test(key) ? 0 : Number.MIN_VALUE
    if (typeof defaultBehaviour[key as keyof Behaviour] === 'number' && !(value >= least)) {
      throw new TypeError(
        `createEmulator: behaviour.${key} must be a number ${least ? 'above 0' : 'from 0'}`,
      )
    }
  }
  return behaviour
}
