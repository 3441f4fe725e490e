import { isNorthboundError, login } from '@northbound/auth'

// What a browser says, and no more, of a platform that has no CORS headers.
const fetch = () => Promise.reject(new TypeError('Failed to fetch'))

try {
  await login({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret', fetch })
} catch (error) {
  if (!isNorthboundError(error)) throw error
  console.log(error.kind, error.retry)
}
