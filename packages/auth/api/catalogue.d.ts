type ApiName =
  | 'login'
  | 'refreshToken'
  | 'any'
  | 'sdk'
  | 'device'
  | 'deviceList'
  | 'deviceModify'
  | 'deviceKey'
  | 'history'
  | 'capabilities'
  | 'register'
  | 'command'
  | 'commandCancelTask'
  | 'subscription'
  | 'subscription-v3'
  | 'shadow'
  | 'group'
  | 'batchTask'
  | 'upgrade'
interface CodeText {
  readonly code: string
  readonly statuses: readonly number[]
  readonly text: string
  readonly layer: 'service' | 'gateway' | 'client-sdk'
}
type ErrorKind = keyof typeof texts
interface PlatformCode extends CodeText {
  readonly apis: readonly ApiName[]
  readonly documented: boolean
  readonly retry: RetryAdvice
  readonly sources: readonly string[]
}
type RetryAdvice = 'never' | 'after-change' | 'later'
export declare function findCodeText(code: string): CodeText | undefined
export declare function findPlatformCode(code: string): PlatformCode | undefined
export declare function kindOfCode(code: string): ErrorKind | undefined
export declare const platformCodes: readonly PlatformCode[]
declare const texts: {
  readonly 'credentials-rejected': readonly ['check url, appId and secret', '100208 100006']
  readonly 'parameter-missing': readonly ['', '102202 100025 100220 100218 100419 100229']
  readonly 'input-invalid': readonly [
    '',
    '50400 100007 100003 100019 100022 100216 100228 100405 100440 107003 100222 120015 123029',
  ]
  readonly 'application-frozen': readonly ['', '100449 100247']
  readonly 'application-unknown': readonly ['', '100203']
  readonly 'not-authorized': readonly ['', '100217 100028']
  readonly 'token-rejected': readonly ['', '1010005 100002']
  readonly throttled: readonly ['', '1010009 100501', 'later']
  readonly 'platform-fault': readonly ['', '50252 100001 100023 101016 101017 100244', 'later']
  readonly 'platform-refused': readonly []
  readonly unreachable: readonly ['check host and port (usually 8743)', '', 'later']
  readonly 'name-not-found': readonly ['', '', 'later']
  readonly 'tls-untrusted': readonly []
  readonly 'client-certificate-required': readonly []
  readonly 'blocked-by-browser': readonly ['server down, certificate or CORS: use a proxy']
  readonly redirected: readonly []
  readonly 'timed-out': readonly ['', '', 'later']
  readonly 'answer-unreadable': readonly []
  readonly 'answer-unexpected': readonly ['', '', 'never']
  readonly 'store-unavailable': readonly ['', '', 'later']
  readonly 'lease-timed-out': readonly ['', '', 'later']
  readonly 'superseded-repeatedly': readonly ['share one store, or use an appId each']
  readonly 'not-replayable': readonly ['', '', 'later']
}
export type { ApiName, CodeText, PlatformCode }
