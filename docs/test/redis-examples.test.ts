import { describe } from 'vitest'
import { listExamples, programFor } from '../../packages/tooling/run-example.mjs'
import { testExample } from './test-example.ts'

describe('examples that need a Redis', () => {
  listExamples()
    .filter((name) => programFor(name) === 'redis')
    .forEach(testExample)
})
