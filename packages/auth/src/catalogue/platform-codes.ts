import { type RetryAdvice, retryAdvice } from '../errors/error-kind.ts'
import { codeDetails } from './code-details.ts'
import { type CodeText, codeTexts } from './code-texts.ts'
import { kindOfCode } from './kind-of-code.ts'

/** One code of the platform, as far as public material tells. */
export interface PlatformCode extends CodeText {
  /** The APIs that answer with it. */
  readonly apis: readonly string[]
  /** Whether a page of the platform documents it. */
  readonly documented: boolean
  readonly retry: RetryAdvice
  /** Where it was read. */
  readonly sources: readonly string[]
}

/** Every known code of the platform. */
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
