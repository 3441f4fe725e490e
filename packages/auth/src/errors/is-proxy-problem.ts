/** Whether `docs` is the page of a proxy problem: the proxy refused the call before it asked the platform. */
export function isProxyProblem(docs: unknown): boolean {
  return /\bproxy\/problems#/.test(String(docs))
}
