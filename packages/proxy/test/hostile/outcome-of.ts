import { commands, devices } from '../stage/create-stage.ts'
import type { Hostile } from './hostile.ts'

/** What takes the bytes from the connection: a port of the proxy itself, or the server of a runtime with the fetch handler on it. */
export type Runtime = 'Node' | 'Deno' | 'Bun'

/** What becomes of a request. */
export interface Outcome {
  /** Who answers or closes the connection. A request that is carried has passed both, and is harmless as it was understood. */
  readonly by: 'proxy' | 'runtime' | 'platform'
  /** Of every answer on the connection; none when it is closed without. */
  readonly statuses: readonly number[]
  /** What reaches the platform. */
  readonly carried: readonly string[]
}

const proxy = (...statuses: number[]): Outcome => ({ by: 'proxy', statuses, carried: [] })
const runtime = (...statuses: number[]): Outcome => ({ by: 'runtime', statuses, carried: [] })
const carried = (request: string, ...statuses: number[]): Outcome => ({
  by: 'platform',
  statuses,
  carried: [request],
})
const onAll = (outcome: Outcome) => ({ Node: outcome, Deno: outcome, Bun: outcome })
const outsideNode = (outcome: Outcome) => ({ Deno: outcome, Bun: outcome })
const closed = runtime()

const usual = `GET ${devices}`
const withoutQuery = usual.replace(/\?.*/, '')

/** Where it is not the proxy that refuses a request with the status in its family. */
const differences: Readonly<Record<string, Partial<Record<Runtime, Outcome>>>> = {
  'absolute form': outsideNode(carried(withoutQuery, 400)),
  'absolute form to the cloud’s own data': outsideNode(proxy(404)),
  'absolute form over TLS': outsideNode(carried(withoutQuery, 400)),
  'authority form': onAll(runtime(400)),
  asterisk: outsideNode(runtime(400)),
  'OPTIONS of everything': { Deno: proxy(404), Bun: runtime(400) },
  CONNECT: { Node: closed, Deno: proxy(404), Bun: proxy(400) },
  'a method in lower case': { Node: runtime(400), Bun: closed },
  'a method in mixed case': { Node: runtime(400), Bun: closed },
  'a method that nobody knows': { Node: runtime(400), Deno: proxy(405), Bun: closed },
  'HTTP/2 by the way of knowing': onAll(runtime(400)),
  'HTTP/2.0 in a line of HTTP/1': { Deno: runtime(400), Bun: runtime(505) },
  'HTTP/3.0': { Node: runtime(400), Deno: runtime(400), Bun: runtime(505) },
  'a word in the place of the version': {
    Node: runtime(400),
    Deno: runtime(400),
    Bun: runtime(505),
  },
  'RTSP/1.0': { Node: carried(usual, 200), Deno: runtime(400), Bun: runtime(505) },
  'ICE/1.0': { Node: runtime(400), Deno: runtime(400), Bun: runtime(505) },
  'HTTP/1.2': { Node: runtime(400), Deno: runtime(400), Bun: runtime(505) },
  'HTTP/0.9': { Deno: runtime(400), Bun: runtime(505) },
  'HTTP/1.0 without Host': { Deno: carried(usual, 200), Bun: proxy(400) },
  'a fragment': outsideNode(carried(withoutQuery, 400)),
  'a blank in the address': { Node: runtime(400), Deno: runtime(400), Bun: runtime(505) },
  'an address that begins with a word': onAll(runtime(400)),
  'a backslash in front': onAll(runtime(400)),
  'a quote in the query': outsideNode(carried(`${withoutQuery}?a=%22b%22`, 400)),
  'bytes that are no ASCII': { Node: runtime(400), Deno: runtime(400) },
  'a line break in the query': { Deno: runtime(400), Bun: runtime(505) },
  dots: outsideNode(proxy(404)),
  'a dot': outsideNode(carried(`${withoutQuery}/x`, 404)),
  'dots at the end': outsideNode(proxy(404)),
  'encoded dots': outsideNode(proxy(404)),
  'encoded dots in capitals (GHSA-2q7r-29rg-6m5h)': outsideNode(proxy(404)),
  'one dot encoded': outsideNode(proxy(404)),
  'a backslash': outsideNode(proxy(404)),
  'a path that begins like the health check': outsideNode(carried(withoutQuery, 400)),
  'no Host': { Node: runtime(400), Deno: carried(usual, 200), Bun: runtime(400) },
  'an empty Host': { Bun: proxy(400) },
  'two Hosts, ours first': { Deno: runtime(400) },
  'two Hosts, ours last': { Deno: runtime(400) },
  'our Host twice': { Deno: runtime(400) },
  'two in one line': outsideNode(proxy(400)),
  'ours as a user': { Bun: proxy(400) },
  'ours with two ports': outsideNode(proxy(400)),
  'ours with a path': { Bun: proxy(400) },
  'a blank between Host and its colon': onAll(runtime(400)),
  'a length and chunks': onAll(runtime(400)),
  'chunks and a length': onAll(runtime(400)),
  'two lengths': onAll(runtime(400)),
  'the same length twice': { Node: runtime(400), ...outsideNode(carried(`POST ${commands}`, 400)) },
  'two lengths in one line': onAll(runtime(400)),
  'a length with a sign': onAll(runtime(400)),
  'a length below zero': onAll(runtime(400)),
  'a length in hexadecimal': onAll(runtime(400)),
  'a length with a blank': onAll(runtime(400)),
  'a length without a number': onAll(runtime(400)),
  'a length beyond all numbers': onAll(runtime(400)),
  'an encoding that is none': onAll(runtime(400)),
  'an encoding after chunked': onAll(runtime(400)),
  'two encodings in two lines': onAll(runtime(400)),
  'chunks behind a coding': { Bun: runtime(400) },
  'chunks behind no coding': outsideNode(runtime(400)),
  'chunks in HTTP/1.0': outsideNode(runtime(400)),
  'a blank before the colon': onAll(runtime(400)),
  'a control character before chunked': onAll(runtime(400)),
  'chunked in quotes': onAll(runtime(400)),
  'an encoding on a line of its own': onAll(runtime(400)),
  'a size that is no number': { Node: runtime(400), Deno: closed, Bun: runtime(400) },
  'a size with 0x': { Node: runtime(400), Deno: closed, Bun: runtime(400) },
  'a size beyond all numbers': { Node: runtime(400), Deno: closed, Bun: runtime(400) },
  'a size below zero': { Node: runtime(400), Deno: closed, Bun: runtime(400) },
  'a chunk that is longer than it says': { Node: runtime(400), Deno: closed, Bun: runtime(400) },
  'a line break alone behind a size': { Node: runtime(400), Deno: closed, Bun: runtime(400) },
  'a line break alone in an extension': { Node: runtime(400), Deno: closed, Bun: runtime(400) },
  'an endless extension': { Node: runtime(413), Deno: proxy(400), Bun: runtime(413) },
  'a request in the body of a GET': outsideNode(carried(usual, 200)),
  'a request in the chunks of a GET (GHSA-ggv3-7p47-pfv8)': {
    Deno: carried(usual, 200, 404),
    Bun: carried(usual),
  },
  'a header that goes on in the next line': onAll(runtime(400)),
  'a carriage return in a value': onAll(runtime(400)),
  'a zero in a value': onAll(runtime(400)),
  'a zero in a name': onAll(runtime(400)),
  'a line without a colon': onAll(runtime(400)),
  'a line without a name': onAll(runtime(400)),
  'a blank in a name': onAll(runtime(400)),
  'a control character in a value': onAll(runtime(400)),
  'more headers than fit': { Node: runtime(431), Deno: carried(usual, 200), Bun: runtime(431) },
  'Expect: 100-continue': outsideNode(proxy(100, 400)),
  'lines that end with a line feed alone': {
    Node: runtime(400),
    Deno: carried(usual, 200),
    Bun: runtime(505),
  },
}

/** Names of all requests that have an exception, so that none stays behind. */
export const namesOfDifferences = Object.keys(differences)

/** What becomes of a request on a runtime. */
export function outcomeOf({ what, statuses }: Hostile, on: Runtime): Outcome {
  return differences[what]?.[on] ?? proxy(...statuses)
}
