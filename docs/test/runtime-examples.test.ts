import { describe } from 'vitest'
import { listExamples, programFor } from '../../packages/tooling/run-example.mjs'
import { testExample } from './test-example.ts'

describe('examples on Bun and workerd', () => {
  listExamples()
    .filter((name) => programFor(name) === 'runtimes')
    .forEach(testExample)
})
