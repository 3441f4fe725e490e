import type { Certainty, DiagnosisName } from '@northbound/auth/diagnosis'
import type { Answer, ServerSettings } from './open-server.ts'

/** What the page must say. */
export interface Expected {
  readonly name: DiagnosisName
  readonly certainty: Certainty
  /** What it must name among the alternatives, where a browser cannot know the true cause. */
  readonly among?: DiagnosisName
}

/** Something that goes wrong, with a real server for it. */
export interface Situation {
  readonly title: string
  /** Its name at the relay. */
  readonly id: string
  /** Absent where there is none to be asked. */
  readonly answer?: Answer
  readonly settings?: ServerSettings
  /** In the place of the server's address, which is given to it. */
  readonly url?: (server: string) => string
  /** What a page that calls directly can know. */
  readonly direct: Expected
  /** What the relay knows; absent where there is no way through it. */
  readonly relayed?: Expected
  /** Nothing comes, so the clock of the page is moved past all deadlines. */
  readonly hangs?: boolean
}
