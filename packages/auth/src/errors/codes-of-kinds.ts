// Generated from the records in packages/auth/codes. Change a record there, and run `npm run codes`.
export const credentialsRejected = '100208 100006'
export const parameterMissing = '102202 100025 100220 100218 100419 100229'
export const applicationFrozen = '100449 100247'
export const inputInvalid =
  '50400 100007 100003 100019 100022 100216 100228 100405 100440 107003 100222 120015 123029'
export const platformFault = '50252 100001 100023 101016 101017 100244'
export const tokenRejected = '1010005 100002'
export const throttled = '1010009 100501'
export const applicationUnknown = '100203'
export const notAuthorized = '100217 100028'
