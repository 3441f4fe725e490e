import { type Running, startNginx, startProgram } from './start-contestant.ts'

/** A proxy that takes part, in a process of its own. */
export interface Contestant {
  readonly name: string
  readonly packageName?: string
  /** Written in JavaScript, and so a peer. */
  readonly isPeer?: boolean
  start(platform: string): Promise<Running>
}

const program = (name: string) => (platform: string) => startProgram(name, platform)

export const ours: Contestant = {
  name: 'northbound, all checks on',
  packageName: '@northbound/proxy',
  start: program('northbound'),
}

export const contestants: readonly Contestant[] = [
  ours,
  { name: 'httpxy', packageName: 'httpxy', isPeer: true, start: program('httpxy') },
  { name: 'node:http by hand', isPeer: true, start: program('bare-http') },
  {
    name: '@fastify/http-proxy',
    packageName: '@fastify/http-proxy',
    isPeer: true,
    start: program('fastify'),
  },
  { name: 'hono/proxy', packageName: 'hono', isPeer: true, start: program('hono') },
  { name: 'nginx, one worker', start: startNginx },
]
