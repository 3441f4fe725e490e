import type * as prometheus from 'prom-client'
import type { StalledAnswers } from '../settings/read-options.ts'
import type { ConnectionCounts } from './open-connections.ts'

/** What metrics are read from whenever somebody asks for them: a proxy, or its port. */
export interface Watched {
  readonly underWay?: number | undefined
  readonly stalledAnswers?: Readonly<StalledAnswers> | undefined
  readonly connections?: ConnectionCounts | undefined
}

/** Registers the metrics of everything that is watched, all together. */
export function registerWatched(
  { Counter, Gauge }: typeof prometheus,
  watched: ReadonlySet<Watched>,
  registers: prometheus.Registry[],
): void {
  const sum = (of: (each: Watched) => number | undefined) =>
    [...watched].reduce((total, each) => total + (of(each) ?? 0), 0)
  // They register themselves.
  void new Gauge({
    name: 'northbound_proxy_under_way',
    help: 'Calls that are under way.',
    registers,
    collect() {
      this.set(sum(({ underWay }) => underWay))
    },
  })
  void new Counter({
    name: 'northbound_proxy_stalled_answers_total',
    help: 'Answers that were ended in the middle because a side stood still.',
    labelNames: ['side'],
    registers,
    collect() {
      this.reset()
      for (const side of ['caller', 'platform'] as const) {
        this.inc(
          { side },
          sum(({ stalledAnswers }) => stalledAnswers?.[side]),
        )
      }
    },
  })
  void new Gauge({
    name: 'northbound_proxy_connections',
    help: 'Connections of callers that are open.',
    registers,
    collect() {
      this.set(sum(({ connections }) => connections?.open))
    },
  })
  void new Counter({
    name: 'northbound_proxy_connections_closed_total',
    help: 'Connections that were closed because there were as many as allowed.',
    labelNames: ['why'],
    registers,
    collect() {
      this.reset()
      this.inc(
        { why: 'room' },
        sum(({ connections }) => connections?.closedForRoom),
      )
      this.inc(
        { why: 'refused' },
        sum(({ connections }) => connections?.refused),
      )
    },
  })
}
