import { readSecret, type SecretSource } from '../secret.ts'

/** The credentials of an application. */
export interface Credentials {
  /** Identifies the application (NA); 1 to 256 characters. */
  appId: string
  /** The secret of the appId: 1 to 256 characters, or a function that returns it. */
  secret: SecretSource
}

/** The two fields of a request body, with the plain secret: call it only on the line that sends them. */
export async function readCredentials({ appId, secret }: Credentials) {
  return { appId, secret: (await readSecret(secret)).reveal() }
}
