import * as fc from 'fast-check'
import { lamp, meter, paths } from './business.ts'

/** An application whose secret must appear nowhere. It has characters with a meaning in forms and URLs. */
export const canary = { appId: 'canary-app', secret: 'Canary+Secret&tail=end/1%' }

export const other = { appId: 'other-app', secret: 'OtherSecretOfLetters9' }

/** A hostile request, before the current tokens are filled in. */
export interface HostileRequest {
  readonly method: string
  /** Path and query, as they are sent. */
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
}

/** Placeholders for values that are only known when the request is sent. */
export const placeholders = { access: 'TOKEN-NOW', dead: 'TOKEN-DEAD', refresh: 'TOKEN-NEXT' }

const security = '/iocm/app/sec/v1.1.0'
const targets = [
  ...['login', 'refreshToken', 'logout'].map((name) => `${security}/${name}`),
  ...Object.values(paths),
  ...[lamp, meter].map((id) => `${paths.devices}/${id}`),
  `${paths.register}/${lamp}`,
  `${paths.commands}/none`,
  `${paths.subscriptions}/none`,
  '/iocm/app/reg/v2.0.0/devices',
  '/iocm/app/sub/v1.1.0/subscribe',
]
const names = [
  ...words('appId secret Secret accessToken refreshToken app_key deviceId gatewayId pageNo'),
  ...words('pageSize startTime endTime status sort select name location serviceId property'),
  ...words('nodeId verifyCode psk imsi timeout isSecure mute deviceInfo command method paras'),
  ...words('expireTime maxRetransmit callbackUrl notifyType ownerFlag __proto__ constructor'),
  ...words('prototype toString hasOwnProperty pageNo[] a.b APPID \0 é 😀 \ud800'),
  '',
  ' appId',
]
const everyByte = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    .join('')

/** A secret or a token, in the encodings of careless clients. */
const precious = fc
  .tuple(
    fc.constantFrom(canary.secret, other.secret, ...Object.values(placeholders)),
    fc.constantFrom<(text: string) => string>(
      (text) => text,
      encodeURIComponent,
      (text) => encodeURIComponent(encodeURIComponent(text)),
      everyByte,
      (text) => `%zz${encodeURIComponent(text)}`,
      (text) => `"${text}"`,
      (text) => ` ${text}\t`,
    ),
  )
  .map(([text, disguise]) => disguise(text))
const odd = fc.constantFrom(
  ...words('0 1 -1 1e99 99999999999999999999 2147483647 2147483648 NaN null Infinity 0x10 １ true'),
  ...words('[] {} ../.. \0 %00 % \u202e \ud800 Brightness WaterMeter SET SET_VALVE CANCELED'),
  ...words('deviceAdded ASC http://127.0.0.1:1/ http://[::1 https://a:b@c:1/ javascript:1'),
  ...words('bindDevice 20220224T093000Z 00000000T000000Z 99999999T999999Z other-app'),
  '',
  lamp,
  meter,
  canary.appId,
)
const long = fc.constantFrom(257, 1025, 2100, 9000).map((size) => 'x'.repeat(size))
const plain = fc.oneof(
  { weight: 30, arbitrary: odd },
  { weight: 10, arbitrary: precious },
  { weight: 8, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: long },
)
const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, plain)

const method = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE') },
  fc.constantFrom(
    'HEAD',
    'OPTIONS',
    'PATCH',
    'post',
    'pUt',
    'PROPFIND',
    'M-SEARCH',
    '!#$%',
    'Canary',
  ),
)

const part = fc.constantFrom(
  ...words('. .. %2e%2e %2F %5c %00 % %zz %C0%AF %E0%A4%A é 😀 \\ ;jsessionid=1 __proto__'),
  ...words('constructor DEVICES v9.9.9 Login'),
  '',
  'x'.repeat(9000),
)
const path = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...targets) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...targets), fc.nat({ max: 7 }), fc.oneof(part, precious))
      .map(([target, place, other]) =>
        target
          .split('/')
          .with(1 + (place % 4), other)
          .join('/'),
      ),
  },
  fc.tuple(fc.constantFrom(...targets), fc.oneof(part, precious)).map((parts) => parts.join('/')),
)
const search = fc
  .array(fc.tuple(name, plain), { maxLength: 6 })
  .chain((fields) =>
    fc.constantFrom(
      fields.length === 0 ? '' : `?${new URLSearchParams(fields as [string, string][])}`,
      fields.length === 0 ? '?' : `?${fields.map((field) => field.join('=')).join('&')}`,
    ),
  )

const type = fc.constantFrom(
  ...words('application/json application/x-www-form-urlencoded application/json;charset=utf-16'),
  ...words('text/plain ; application/xml'),
  'APPLICATION/JSON ; charset=UTF-8',
  'application/x-www-form-urlencoded; charset=gbk',
  'multipart/form-data; boundary=x',
  'application/json, application/json',
  '',
)
const header = fc.oneof(
  fc.tuple(fc.constantFrom('Content-Type', 'content-TYPE'), type),
  fc.tuple(
    fc.constantFrom('app_key', 'APP_KEY', 'x-app-key', 'App-Key'),
    fc.oneof({ weight: 4, arbitrary: fc.constant(canary.appId) }, plain),
  ),
  fc.tuple(
    fc.constantFrom('Authorization', 'AUTHORIZATION', 'access_token', 'Proxy-Authorization'),
    fc
      .tuple(fc.constantFrom('Bearer ', 'bearer   ', 'BEARER ', 'Basic ', 'Bearer', ''), plain)
      .map((parts) => parts.join('')),
  ),
  fc.tuple(
    fc.constantFrom('User-Agent', 'Accept', 'Cookie', 'Origin', 'Referer', 'X-Mine', 'Expect'),
    plain,
  ),
  fc.tuple(fc.oneof(fc.constantFrom('__proto__', 'constructor'), precious), plain),
)
const headers = fc.oneof(
  { weight: 20, arbitrary: fc.array(header, { maxLength: 5 }) },
  fc.constant(Array.from({ length: 200 }, (_, index) => [`X-${index}`, 'x'] as const)),
  fc.constant([['X-Long', 'x'.repeat(17_000)] as const]),
)

const value = fc.oneof(
  { weight: 4, arbitrary: plain },
  fc.constantFrom<unknown>(null, true, -1, 1e99, [], [[1]], {}, { toString: 1 }, [null]),
  fc.jsonValue({ maxDepth: 3 }),
)
const fields = fc.array(fc.tuple(name, value), { maxLength: 8 })
const command = fc.record(
  {
    deviceId: fc.constantFrom(meter, lamp),
    command: fc.record(
      { serviceId: fc.constantFrom('WaterMeter', 'Brightness'), method: odd, paras: fc.object() },
      { requiredKeys: ['serviceId', 'method'] },
    ),
    expireTime: fc.constantFrom(0, 1, 1e5),
  },
  { requiredKeys: ['deviceId', 'command'] },
)
const json = fc.oneof(
  // An own field of that name too, which an object literal would not make.
  fields.map((list) => `{${list.map((pair) => pair.map(print).join(':')).join(',')}}`),
  command.map(print),
  fc
    .record({
      nodeId: fc.oneof(fc.constantFrom('taken', 'taken too'), fc.string({ minLength: 1 })),
      notifyType: fc.constantFrom('deviceInfoChanged', 'deviceAdded', 'deviceDataChanged'),
      callbackUrl: fc.oneof(
        fc.nat({ max: 9 }).map((index) => `http://127.0.0.1:1/${index}`),
        odd,
      ),
    })
    .map(print),
  fc.constantFrom(
    print({ ...canary, refreshToken: placeholders.refresh }),
    print({ accessToken: placeholders.access }),
    '{"__proto__":{"appId":"canary-app","isAdmin":true},"constructor":{"prototype":{"x":1}}}',
  ),
  fc.jsonValue().map(print),
)
const form = fc.oneof(
  fields.map(
    (list) => `${new URLSearchParams(list.map((pair) => pair.map(word) as [string, string]))}`,
  ),
  fields.map((list) => list.map((pair) => pair.map(word).join('=')).join('&')),
  fc.constant(`${new URLSearchParams(canary)}`),
)
const cut = (text: string, at: number) => text.slice(0, at % (text.length + 1))
const text = fc.oneof(
  { weight: 6, arbitrary: json },
  { weight: 4, arbitrary: form },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.oneof(json, form), fc.nat()).map(([text, at]) => cut(text, at)),
  },
  fc.constantFrom('\ufeff{}', '[', '{"', '&&&===', '%', 'null', '"text"', '<a/>', '\0', '-'),
)
const limit = 1_048_576
const huge = fc
  .tuple(
    fc.constantFrom(limit - 1, limit, limit + 1, 3 * limit),
    fc.constantFrom('{"name":"', 'appId=canary-app&name=', '[', '{"a":', '&', '=&', '%', 'é'),
  )
  .map(([size, unit]) =>
    /[a-z]/.test(unit) && !unit.startsWith('{"a')
      ? unit + 'x'.repeat(size - unit.length)
      : unit.repeat(Math.ceil(size / unit.length)).slice(0, size),
  )
const deep = fc
  .constantFrom(1000, 100_000)
  .map((depth) => `{"a":`.repeat(depth) + '1' + '}'.repeat(depth))
  .map((paras) => {
    const command = `{"serviceId":"WaterMeter","method":"SET_VALVE","paras":${paras}}`
    return `{"deviceId":"${meter}","nodeId":"deep","command":${command}}`
  })
const body = fc.oneof(
  { weight: 60, arbitrary: text },
  { weight: 10, arbitrary: fc.constant(undefined) },
  { weight: 10, arbitrary: fc.uint8Array({ maxLength: 40 }).map((bytes) => new Uint8Array(bytes)) },
  { weight: 2, arbitrary: text.map((text) => utf16(text)) },
  { weight: 1, arbitrary: huge },
  { weight: 1, arbitrary: deep },
)

const wild = fc
  .record({
    method,
    target: fc.tuple(path, search).map((parts) => parts.join('')),
    headers,
    body,
  })
  // Those two devices are needed until the end.
  .filter((one) => one.method !== 'DELETE' || !/devices.{30}/.test(one.target))

const calls = [
  ['GET', paths.devices],
  ['GET', `${paths.devices}/${lamp}`],
  ['PUT', `${paths.devices}/${lamp}`],
  ['DELETE', `${paths.devices}/none`],
  ['GET', paths.history],
  ['GET', paths.capabilities],
  ['POST', paths.register],
  ['POST', '/iocm/app/reg/v2.0.0/devices'],
  ['GET', `${paths.register}/${lamp}`],
  ['POST', paths.commands],
  ['GET', paths.commands],
  ['PUT', `${paths.commands}/none`],
  ['POST', paths.subscriptions],
  ['POST', '/iocm/app/sub/v1.1.0/subscribe'],
  ['GET', paths.subscriptions],
  ['DELETE', `${paths.subscriptions}/none`],
  ['POST', `${security}/login`],
  ['POST', `${security}/refreshToken`],
  ['POST', `${security}/logout`],
] as const

/** Passes the gate, so that strange values get as far as possible. */
const insider = fc
  .record({
    call: fc.constantFrom(...calls),
    search,
    body: fc.oneof({ weight: 30, arbitrary: json }, { weight: 1, arbitrary: deep }),
    form,
    headers: fc.array(header, { maxLength: 2 }),
  })
  .map(({ call: [method, path], search, body, form, headers }) => ({
    method,
    target: path + search,
    body: path.endsWith('/login') ? form : body,
    headers: [
      ['app_key', canary.appId] as const,
      ['Authorization', `Bearer ${placeholders.access}`] as const,
      [
        'Content-Type',
        path.endsWith('/login') ? 'application/x-www-form-urlencoded' : 'application/json',
      ] as const,
      ...headers.filter(([name]) => !/app.key|authorization|content/i.test(name)),
    ],
  }))

/** One request that is wrong somewhere, or everywhere; sometimes it is right by chance. */
export const hostileRequest: fc.Arbitrary<HostileRequest> = fc.oneof(
  { weight: 3, arbitrary: wild },
  { weight: 2, arbitrary: insider },
)

/** The words of a line. */
function words(line: string): string[] {
  return line.split(' ')
}

function print(value: unknown): string {
  return JSON.stringify(value)
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : print(value)
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  )
}
