import { everyPart } from './every-part.ts'
import { diagnosisWords } from '../failure/diagnosis-words.ts'
import { guidanceIn } from '../failure/guidance.ts'
import type { Locale } from '../language/locale.ts'
import { storiesIn } from '../scenarios/stories-in.ts'

/**
 * Fetches the parts for actions and scenarios, so that they work offline until the page is closed, even where no
 * worker can store the files. A part that cannot be fetched is reported when it is needed.
 */
export async function fetchRest(locale: Locale): Promise<void> {
  await Promise.allSettled([
    ...[...everyPart, guidanceIn[locale], diagnosisWords[locale], storiesIn[locale]].map((part) =>
      part.load(),
    ),
    import('../platform/create-emulator.ts'),
    import('../session/create-actions.ts'),
    import('../session/create-runner.ts'),
    import('@northbound/auth/diagnosis'),
  ])
}
