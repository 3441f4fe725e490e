import type { GuidanceTexts } from '../guidance-texts.ts'
import { codes } from './codes.ts'
import { credentials } from './credentials.ts'
import { kindsOfAnswers } from './kinds-of-answers.ts'
import { kindsOfSharing } from './kinds-of-sharing.ts'
import { kindsOfTransport } from './kinds-of-transport.ts'
import { proxyProblems } from './proxy-problems.ts'

/** All guidance in Simplified Chinese. */
export const zhCn: GuidanceTexts = {
  kinds: { ...kindsOfAnswers, ...kindsOfTransport, ...kindsOfSharing },
  codes,
  proxyProblems,
  whenToRetry: {
    never: '不用重试。同样的调用只会得到同样的结果。',
    'after-change': '原样重试没有用。先改正问题，再调用一次。',
    later: '可以稍后重试。每次等待的时间逐渐加长并带一点随机，试几次仍不成功就停下。',
  },
  retryAfter: (seconds) =>
    `可以，但要先等 ${seconds < 120 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`}：这是响应的要求。`,
  credentials,
}
