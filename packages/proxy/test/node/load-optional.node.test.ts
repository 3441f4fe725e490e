import { expect, test } from 'vitest'
import { loadOptional } from '../../src/node/load-optional.ts'

test('a missing optional dependency is reported with the command that installs it', () => {
  expect(() => loadOptional('northbound-has-no-such-package', 'metricsOf needs a client')).toThrow(
    new TypeError('metricsOf needs a client: npm install northbound-has-no-such-package'),
  )
})
