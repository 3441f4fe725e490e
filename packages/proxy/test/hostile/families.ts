import { framing } from './framing.ts'
import { headers } from './headers.ts'
import type { Hostile } from './hostile.ts'
import { hosts } from './hosts.ts'
import { origins } from './origins.ts'
import { paths } from './paths.ts'
import { methods, targets, versions } from './request-line.ts'

/** All requests that must be refused, by what is wrong with them. */
export const families = {
  targets,
  paths,
  methods,
  versions,
  hosts,
  framing,
  headers,
  origins,
} satisfies Readonly<Record<string, readonly Hostile[]>>
