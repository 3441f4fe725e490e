/** Runs the cases for stores inside a Durable Object, over its own storage. */
import {
  type DurableNamespace,
  type DurableState,
  type DurableStorage,
  durableStorageStore,
} from '@northbound/auth/cloudflare'
import { storeCases } from '@northbound/auth/testing'
import { passRealTime } from '../real-time.ts'

interface Env {
  Place: DurableNamespace
}

export class Place {
  readonly #state: DurableState

  constructor(state: DurableState) {
    this.#state = state
  }

  async fetch(request: Request): Promise<Response> {
    const { storage } = this.#state
    const what = (await request.json()) as { name: string }
    const found = storeCases.find(({ name }) => name === what.name)
    if (!found) return Response.json({ problem: 'no such case' })
    let isAway = false
    const away = () => Promise.reject(new Error('the storage is away'))
    const place: DurableStorage = {
      get: (key) => (isAway ? away() : storage.get(key)),
      put: (key, value) => (isAway ? away() : storage.put(key, value)),
      transaction: (work) => (isAway ? away() : storage.transaction(work)),
    }
    try {
      await found.run({
        open: async () => durableStorageStore(place),
        pass: passRealTime,
        async interrupt() {
          isAway = true
          return async () => {
            isAway = false
          }
        },
      })
      return Response.json({})
    } catch (error) {
      return Response.json({ problem: String(error) })
    }
  }
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const object = env.Place.get(env.Place.idFromName('place'))
    return object.fetch('https://object.test/', { method: 'POST', body: await request.text() })
  },
}
