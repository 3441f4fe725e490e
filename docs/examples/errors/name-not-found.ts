import { isNorthboundError, login } from '@northbound/auth'

try {
  // Names that end in .invalid never have an address.
  await login({ url: 'https://server.invalid:8743', appId: 'my-app', secret: 'my-secret' })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
}
