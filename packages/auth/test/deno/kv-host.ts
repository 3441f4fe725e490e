import { denoKvStore } from '@northbound/auth/deno'
import type { KvStore } from '@northbound/auth/deno'

/** What the programs here use of Deno; the compiler of this folder knows Node only. */
interface Kv extends KvStore {
  list(selector: { prefix: readonly string[] }): AsyncIterable<{ key: unknown[]; value: unknown }>
  close(): void
}

const { Deno } = globalThis as unknown as { Deno: { openKv(path: string): Promise<Kv> } }

/** A database that can be closed and opened again under the same store, as one that goes away and returns. */
export class Database {
  #kv: Kv | undefined
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  async open(): Promise<void> {
    this.#kv = await Deno.openKv(this.#path)
  }

  close(): void {
    this.kv.close()
  }

  get kv(): Kv {
    if (!this.#kv) throw new Error('The database was never opened.')
    return this.#kv
  }

  /** A store that uses whatever connection is there at the time. */
  store(options?: Parameters<typeof denoKvStore>[1]) {
    const kv: KvStore = {
      getMany: (keys, how) => this.kv.getMany(keys, how),
      atomic: () => this.kv.atomic(),
      watch: (keys) => this.kv.watch(keys),
    }
    return denoKvStore(kv, options)
  }
}
