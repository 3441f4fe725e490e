import { rename } from 'node:fs/promises'
import { fileStore } from '@northbound/auth/node'
import type { StorePlace } from '@northbound/auth/testing'
import { passRealTime } from '../real-time.ts'

/** A real folder as a place for the conformance kit. It goes away as an unmounted disk does. */
export function filePlace(path: string): StorePlace {
  return {
    open: async () => fileStore({ path }),
    pass: passRealTime,
    async interrupt() {
      await rename(path, `${path}.away`)
      return () => rename(`${path}.away`, path)
    },
  }
}
