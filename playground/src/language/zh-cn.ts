/** Everything that the page begins with in Simplified Chinese. */
export { guidance } from '@northbound/auth/guidance/page/zh-cn'
export { texts } from '../texts/zh-cn/texts.ts'
