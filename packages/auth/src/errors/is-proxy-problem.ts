/** Whether the page about an error is that of a problem of the proxy, which refused the call before the platform was asked. */
export function isProxyProblem(docs: unknown): boolean {
  return /\bproxy\/problems#/.test(String(docs))
}
