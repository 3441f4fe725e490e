/** Everything that the page begins with in English. */
export { texts } from '../texts/en/texts.ts'
