import { isNorthboundError, login } from '@northbound/auth'

// This is all that a browser reports about a platform without CORS headers.
const fetch = () => Promise.reject(new TypeError('Failed to fetch'))

try {
  await login({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret', fetch })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
}
