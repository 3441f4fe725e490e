/** The parts of an HTTP Archive that we write (HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/). */
export interface Har {
  readonly log: {
    readonly version: '1.2'
    readonly creator: { readonly name: string; readonly version: string }
    readonly entries: readonly HarEntry[]
  }
}

export interface HarEntry {
  readonly startedDateTime: string
  /** In ms. */
  readonly time: number
  readonly request: HarMessage & {
    readonly method: string
    readonly url: string
    readonly queryString: readonly HarField[]
    readonly postData?: {
      readonly mimeType: string
      readonly text: string
      readonly params?: readonly HarField[]
    }
  }
  readonly response: HarMessage & {
    /** 0 where no answer came. */
    readonly status: number
    readonly statusText: string
    readonly redirectURL: string
    readonly content: { readonly size: number; readonly mimeType: string; readonly text?: string }
  }
  readonly cache: Readonly<Record<string, never>>
  /** In ms; a page sees only the whole. */
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number }
}

interface HarMessage {
  readonly httpVersion: string
  readonly cookies: readonly HarField[]
  readonly headers: readonly HarField[]
  /** -1: not known. */
  readonly headersSize: -1
  readonly bodySize: -1
}

export interface HarField {
  readonly name: string
  readonly value: string
}
