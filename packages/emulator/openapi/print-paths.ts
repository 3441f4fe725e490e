/** The part of an OpenAPI document that names paths. */
export interface PathsDocument {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly operationId: string }>>>
  >
}

/**
 * The paths of `@northbound/auth/paths`: each path of the document by the name of its first operation; an operation that reads
 * comes before one that writes.
 */
export function printPaths({ paths }: PathsDocument): string {
  const lines = Object.entries(paths).map(([path, { get, ...others }]) => {
    const [first] = get ? [get] : Object.values(others)
    // The form of routes in a proxy.
    const route = path.replaceAll(/\{(\w+)\}/g, ':$1')
    return `  ${first?.operationId}: '${route}',\n`
  })
  return `// Generated from packages/emulator/openapi.json by \`npm run openapi\`.

/**
 * The paths of the platform's API with the versions of 2022, by operation. A parameter is written as in a route of a proxy:
 * \`:deviceId\`.
 *
 * @example
 * \`\`\`ts
 * import { createClient } from '@northbound/auth'
 * import { apiPaths } from '@northbound/auth/paths'
 *
 * const platform = createClient({ url: 'https://server:8743', appId: 'my-app', secret: 'my-secret' })
 * const page = await platform.get(apiPaths.devices, { searchParams: { pageNo: 0 } }).json()
 * const device = await platform.get(apiPaths.device.replace(':deviceId', 'a-device')).json()
 * \`\`\`
 */
export const apiPaths = {
${lines.join('')}} as const
`
}
