import { expect, test } from 'vitest'
import { scenarioFor, yieldOf } from '../../playground/src/scripts/scenario-index.ts'
import { readShareLink } from '../../playground/src/sharing/share-link.ts'
import { kindOfCode } from '@northbound/auth/catalogue'
import { listSubjects } from '../error-pages/list-subjects.ts'
import { tryIt } from '../error-pages/try-it.ts'

const { kinds, codes } = listSubjects()

test.each([...kinds, ...codes])(
  'the link on the page of %s opens a scenario with this outcome',
  (subject) => {
    const [, fragment = ''] = tryIt(subject).split('#')
    const { preset, defect } = readShareLink(`#${fragment}`) ?? {}
    const scenario = scenarioFor(preset?.scenario ?? '')
    const end = scenario && yieldOf(scenario)

    expect(defect).toBeUndefined()
    // A kind may be shown by one of its codes; those without a kind of their own stand for the rest.
    expect([end, end && (kindOfCode(end) ?? 'platform-refused')]).toContain(subject)
  },
)
