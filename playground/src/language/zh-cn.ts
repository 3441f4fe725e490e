/** Everything that the page begins with in Simplified Chinese. */
export { texts } from '../texts/zh-cn/texts.ts'
