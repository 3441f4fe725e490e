import type { SiteLocale } from '../site/chapters.ts'

/** The results of one part, with date and machine. */
interface Part<Data> extends Occasion {
  readonly data: Data
}
interface Occasion {
  readonly date: string
  readonly machine: {
    readonly processor: string
    readonly cores: number
    readonly memoryGB: number
    readonly system: string
    readonly node: string
  }
  readonly repetitions: number
}

/** The used fields of packages/bench/results.json. */
export interface BenchResults {
  readonly races: Part<{
    readonly rows: readonly (Contestant & Readonly<Record<'E1' | 'E2' | 'E3', Race>>)[]
  }>
  readonly processes: Part<{
    readonly calls: number
    readonly rows: readonly (Contestant & Race)[]
  }>
  readonly bundles: Part<{
    readonly rows: readonly (Contestant & { gzip: number; gzipAlone?: number })[]
  }>
  readonly 'hot-path': Part<{
    readonly peekNs: number
    readonly getNs: number
    readonly calls: readonly { name: string; ns: number; percentOverFixedHeaders: number }[]
  }>
  readonly proxy: Part<{
    readonly proxies: readonly (Omit<Contestant, 'version'> & {
      version?: string
      perSecond: number
      p50: number
      p99: number
      timesBestPeer: number
    })[]
  }>
}
interface Contestant {
  readonly name: string
  readonly version: string
  readonly recovery?: string
}
interface Race {
  readonly logins: number
  readonly ok: number
}

export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
/** A table of one part, with date and machine of its measurement. */
export interface MeasuredTable extends Table {
  readonly measured: string
}
export type BenchTables = Readonly<
  Record<'races' | 'processes' | 'bundles' | 'hotPath' | 'proxy', MeasuredTable>
>

const words = {
  root: {
    who: 'Package',
    version: 'Version',
    race: (id: string) => `${id}: logins, answered`,
    logins: 'Logins',
    answered: 'Answered',
    alone: 'Without ky and valibot',
    what: 'What',
    call: 'A call over HTTP',
    over: 'Beside two fixed headers',
    perSecond: 'Calls a second',
    times: 'Times the best other in JavaScript',
    half: 'Half within',
    slowest: '99 % within',
    measured: (date: string, machine: string, times: number) =>
      `Measured on ${date}: ${machine}; the median of ${times} runs.`,
  },
  'zh-cn': {
    who: '包',
    version: '版本',
    race: (id: string) => `${id}：登录，成功`,
    logins: '登录次数',
    answered: '成功次数',
    alone: '不计 ky 和 valibot',
    what: '做什么',
    call: '一次 HTTP 调用',
    over: '与两个固定请求头相比',
    perSecond: '每秒调用次数',
    times: '其他 JavaScript 代理中最快者的倍数',
    half: '半数不超过',
    slowest: '99 % 不超过',
    measured: (date: string, machine: string, times: number) =>
      `测量于 ${date}：${machine}；取 ${times} 次的中位数。`,
  },
}

const races = ['E1', 'E2', 'E3'] as const
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** The tables of the page that compares packages, in one language. */
export function tablesOf(results: BenchResults, locale: SiteLocale): BenchTables {
  const { data: processes } = results.processes
  const { data: hotPath } = results['hot-path']
  const text = words[locale]
  const nameOf = ({ name, recovery }: Contestant) => (recovery === 'harness' ? `${name} *` : name)
  const measured = ({ date, machine, repetitions }: Occasion) => {
    const { processor, cores, memoryGB, system, node } = machine
    const on = `${processor}, ${cores} × CPU, ${memoryGB} GB, ${system}, Node ${node}`
    return text.measured(date, on, repetitions)
  }
  return {
    races: {
      measured: measured(results.races),
      head: [text.who, text.version, ...races.map(text.race)],
      rows: results.races.data.rows.map((row) => [
        nameOf(row),
        row.version,
        ...races.map((id) => `${row[id].logins}, ${row[id].ok}`),
      ]),
    },
    processes: {
      measured: measured(results.processes),
      head: [text.who, text.version, text.logins, text.answered],
      rows: processes.rows.map((row) => [
        nameOf(row),
        row.version,
        `${row.logins}`,
        `${row.ok} / ${processes.calls}`,
      ]),
    },
    bundles: {
      measured: measured(results.bundles),
      head: [text.who, text.version, 'gzip', text.alone],
      rows: results.bundles.data.rows.map(({ name, version, gzip, gzipAlone }) => [
        name,
        version,
        kilobytes(gzip),
        gzipAlone === undefined ? '' : kilobytes(gzipAlone),
      ]),
    },
    hotPath: {
      measured: measured(results['hot-path']),
      head: [text.what, text.call, text.over],
      rows: [
        ...hotPath.calls.map(({ name, ns, percentOverFixedHeaders }) => [
          name,
          `${(ns / 1000).toFixed(1)} µs`,
          `${percentOverFixedHeaders > 0 ? '+' : ''}${percentOverFixedHeaders} %`,
        ]),
        ['tokens.peek()', `${hotPath.peekNs} ns`, ''],
        ['tokens.get()', `${hotPath.getNs} ns`, ''],
      ],
    },
    proxy: {
      measured: measured(results.proxy),
      head: [text.who, text.version, text.perSecond, text.times, text.half, text.slowest],
      rows: results.proxy.data.proxies.map((proxy) => [
        proxy.name,
        proxy.version ?? '',
        proxy.perSecond.toFixed(0),
        proxy.timesBestPeer.toFixed(2),
        `${proxy.p50.toFixed(1)} ms`,
        `${proxy.p99.toFixed(1)} ms`,
      ]),
    },
  }
}
