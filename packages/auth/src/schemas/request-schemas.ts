import { check, object, pipe, string } from 'valibot'

/** Every value is a String(1..256) by the Authentication page (2022-02-24). Values that the platform must refuse are not sent. */
const text = pipe(
  string(),
  check((value) => value !== '' && value.length < 257),
)

/** The body of a login. */
export const loginSchema = object({ appId: text, secret: text })

/** The body of a refresh. */
export const refreshSchema = object({ appId: text, secret: text, refreshToken: text })

/** The body of a logout. */
export const logoutSchema = object({ accessToken: text })
