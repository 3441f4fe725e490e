import { readSecret, type SecretSource } from '../secret.ts'

/** Who calls. */
export interface Credentials {
  /** Identifies the application (NA); 1 to 256 characters. */
  appId: string
  /** Belongs to the appId; 1 to 256 characters, or a function that returns it. */
  secret: SecretSource
}

/** The two fields as they go into a body: call it only on the line that sends them. */
export async function readCredentials({ appId, secret }: Credentials) {
  return { appId, secret: (await readSecret(secret)).reveal() }
}
