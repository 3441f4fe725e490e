import { everyPart } from '../later/later-parts.ts'
import { diagnosisWords } from '../failure/diagnosis-words.ts'
import { guidanceIn } from '../failure/guidance.ts'
import type { Locale } from '../language/locale.ts'
import { storiesIn } from '../scenarios/stories/stories-in.ts'

/**
 * Fetches what deeds and scenarios will need, so that they work without a network as long as the page stands: where no
 * worker can keep its files. What cannot be fetched is told when it is needed.
 */
export async function fetchRest(locale: Locale): Promise<void> {
  await Promise.allSettled([
    ...[...everyPart, guidanceIn[locale], diagnosisWords[locale], storiesIn[locale]].map((part) =>
      part.load(),
    ),
    import('../platform/create-emulator.ts'),
    import('../session/create-deeds.ts'),
    import('../scenarios/run-scenario.ts'),
    import('@northbound/auth/diagnosis'),
  ])
}
