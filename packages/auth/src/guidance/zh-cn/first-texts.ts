import type { FirstTexts } from '../guidance-texts.ts'
import { credentials } from './credentials.ts'
import { kindsOfAnswers } from './kinds-of-answers.ts'

/** What a page begins with, in Simplified Chinese: the kinds that the platform answers with and what is said of credentials. */
export const first: FirstTexts = {
  kinds: kindsOfAnswers,
  retryAdvice: {
    never: '不用重试。同样的调用只会得到同样的结果。',
    'after-change': '原样重试没有用。先改正问题，再调用一次。',
    later: '可以稍后重试。每次等待的时间逐渐加长并带一点随机，试几次仍不成功就停下。',
  },
  retryAfter: (seconds) =>
    `可以，但要先等 ${seconds < 120 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`}：这是响应的要求。`,
  credentials,
}
