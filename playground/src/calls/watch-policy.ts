/** Listens for what the page's own Content-Security-Policy refuses to connect to. */
export interface PolicyWatch {
  /** The directive that was violated meanwhile, if one was. */
  violated(): Promise<string | undefined>
  /** Listens no longer. What was heard can still be asked for. */
  stop(): void
}

/**
 * Starts at once. Browsers tell it a moment after the call has failed, so the end is put off by as much.
 *
 * @param target @default the document; without one there is no policy
 */
export function watchPolicy(target: EventTarget | undefined = globalThis.document): PolicyWatch {
  let directive: string | undefined
  const listen = (event: Event) => {
    const { effectiveDirective } = event as SecurityPolicyViolationEvent
    if (effectiveDirective === 'connect-src') directive = effectiveDirective
  }
  const soon = (task: () => void) => setTimeout(task, 50)
  target?.addEventListener('securitypolicyviolation', listen)
  return {
    violated: () => new Promise((resolve) => soon(() => resolve(directive))),
    stop: () => void soon(() => target?.removeEventListener('securitypolicyviolation', listen)),
  }
}
