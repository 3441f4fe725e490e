import type * as prometheus from 'prom-client'
import type { StalledAnswers } from '../settings/read-options.ts'
import type { ConnectionCounts } from './open-connections.ts'

/** The state that metrics read when they are scraped: that of a proxy, or of its server. */
export interface Watched {
  readonly underWay?: number | undefined
  readonly stalledAnswers?: Readonly<StalledAnswers> | undefined
  readonly connections?: ConnectionCounts | undefined
}

/** Registers metrics with the sums over everything that is watched. */
export function registerWatched(
  { Counter, Gauge }: typeof prometheus,
  watched: ReadonlySet<Watched>,
  registers: prometheus.Registry[],
): void {
  const sum = (of: (each: Watched) => number | undefined) =>
    [...watched].reduce((total, each) => total + (of(each) ?? 0), 0)
  // The constructors register the metrics.
  void new Gauge({
    name: 'northbound_proxy_under_way',
    help: 'Calls in progress.',
    registers,
    collect() {
      this.set(sum(({ underWay }) => underWay))
    },
  })
  void new Counter({
    name: 'northbound_proxy_stalled_answers_total',
    help: 'Responses that were aborted because one side stalled.',
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
    help: 'Open connections of callers.',
    registers,
    collect() {
      this.set(sum(({ connections }) => connections?.open))
    },
  })
  void new Counter({
    name: 'northbound_proxy_connections_closed_total',
    help: 'Connections that were closed at the limit.',
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
