/** Ns per call of something synchronous. The results are kept, or the compiler would drop the work. */
export function timeSync(work: () => unknown, calls: number): number {
  let kept: unknown
  const started = performance.now()
  for (let call = 0; call < calls; call++) kept = work()
  const ns = ((performance.now() - started) * 1e6) / calls
  if (kept === undefined) throw new Error('what was timed gave nothing')
  return ns
}

/** Ns per call of something asynchronous, one after the other. */
export async function timeAsync(work: () => Promise<unknown>, calls: number): Promise<number> {
  let kept: unknown
  const started = performance.now()
  for (let call = 0; call < calls; call++) kept = await work()
  const ns = ((performance.now() - started) * 1e6) / calls
  if (kept === undefined) throw new Error('what was timed gave nothing')
  return ns
}
