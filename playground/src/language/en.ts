/** Everything that the page begins with in English. */
export { guidance } from '@northbound/auth/guidance/page/en'
export { texts } from '../texts/en/texts.ts'
