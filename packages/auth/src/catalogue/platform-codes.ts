import { type RetryAdvice, retryAdvice } from '../errors/error-kind.ts'
import type { ApiName } from './api-name.ts'
import { codeDetails } from './code-details.ts'
import { type CodeText, codeTexts } from './code-texts.ts'
import { kindOfCode } from './kind-of-code.ts'

/** One code of the platform, from public material. */
export interface PlatformCode extends CodeText {
  /** The APIs that answer with it. */
  readonly apis: readonly ApiName[]
  /** Whether a page of the platform documents it. */
  readonly documented: boolean
  /** Whether calling again can help: the advice on this code, or else on its kind. */
  readonly retry: RetryAdvice
  /** The documents that name it. */
  readonly sources: readonly string[]
}

/**
 * Every known code of the platform.
 *
 * @example
 * ```ts
 * import { platformCodes } from '@northbound/auth/catalogue'
 *
 * const ofLogin = platformCodes.filter(({ apis }) => apis.includes('login'))
 * for (const { code, statuses, text } of ofLogin) console.log(code, statuses, text)
 * ```
 */
export const platformCodes: readonly PlatformCode[] = /* @__PURE__ */ joinDetails()

// A function, as a bundler drops only a call whose arguments call nothing.
function joinDetails(): PlatformCode[] {
  return [...codeTexts.values()].map(({ code, statuses, text, layer }) => {
    const { apis = [], sources = [], retry } = codeDetails[code] ?? {}
    return {
      code,
      statuses,
      text,
      apis,
      layer,
      // The SDKs' own codes are documented in their sources, which have no page.
      documented: sources.length > 0 || layer === 'client-sdk',
      retry: retry ?? retryAdvice(kindOfCode(code) ?? 'platform-refused'),
      sources,
    }
  })
}
