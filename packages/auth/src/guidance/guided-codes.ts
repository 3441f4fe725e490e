/**
 * Every code of the catalogue, sorted by topic. A code missing in a language is a compile error,
 * and a test compares this list with the catalogue.
 */
export type GuidedCode = AccountCode | AccessCode | RequestCode

/** Codes of login and refresh. Their guidance has the full form, because these errors are the most frequent. */
export type AccountCode = '100208' | '102202' | '100449' | '100247' | '50400' | '50252' | '100006'

/** Codes that the platform sends before it reads the content of a call: token, app_key, application, rate. Full form too. */
export type AccessCode =
  | '1010005'
  | '100002'
  | '1010009'
  | '100501'
  | '100203'
  | '100217'
  | '100025'
  | '100220'
  | '100028'

/** Codes about what a call asks for. */
export type RequestCode =
  | InputCode
  | PlatformFaultCode
  | RegisterCode
  | DeviceCode
  | CommandCode
  | SubscriptionCode
  | GroupAndTaskCode
  | SdkCode

export type InputCode =
  | '100003'
  | '100007'
  | '100019'
  | '100022'
  | '100216'
  | '100218'
  | '100228'
  | '100405'
  | '100419'

export type PlatformFaultCode = '100001' | '100023' | '101016' | '101017'

export type RegisterCode =
  | '100416'
  | '100426'
  | '100412'
  | '100441'
  | '103026'
  | '103028'
  | '500004'
  | '600002'
  | '1200000'
  | '1200001'

export type DeviceCode =
  | '100403'
  | '100418'
  | '100440'
  | '100610'
  | '100611'
  | '100425'
  | '100443'
  | '107001'
  | '107002'
  | '107003'

export type CommandCode = '100223' | '100428' | '100431' | '100434' | '100435' | '100612'

export type SubscriptionCode = '100222' | '100225' | '100227' | '100229' | '100244'

export type GroupAndTaskCode =
  | '100601'
  | '100602'
  | '100603'
  | '100607'
  | '100609'
  | '101001'
  | '105001'
  | '105002'
  | '105005'
  | '105201'
  | '105202'
  | '120015'
  | '123002'
  | '123009'
  | '123029'

/** Codes that the vendor's SDKs create on the client; they are never sent. */
export type SdkCode = '1001' | '1005' | '1010' | '1011'
