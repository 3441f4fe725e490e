import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

const source = '@northbound/source'
const server = { ssr: { resolve: { conditions: [source, ...defaultServerConditions] } } }
const client = { resolve: { conditions: [source, ...defaultClientConditions] } }

export default defineConfig({
  test: {
    projects: [
      {
        ...client,
        ...server,
        test: { name: 'node', include: ['packages/{auth,emulator}/test/**/*.test.ts'] },
      },
    ],
  },
})
