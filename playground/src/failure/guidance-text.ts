import type { RetryAdvice } from '@northbound/auth'
import { inBothLanguages } from '../language/locale.ts'

/** The labels of the guidance; its content comes from the core. */
export const guidanceText = inBothLanguages(
  {
    heading: 'What went wrong',
    platformSays: 'Message of the platform',
    insight: 'A real platform does not tell you this:',
    howToTell: 'How to tell',
    causes: 'Likely causes, the most frequent first',
    yourValues: 'Your values',
    valuesClean: 'The two values show no problem.',
    retry: 'Call again?',
    advice: {
      never: 'No',
      'after-change': 'After a change',
      later: 'Later',
    } satisfies Record<RetryAdvice, string>,
    support: 'What to send support',
    clientRefused: 'The client refused to send this.',
  },
  {
    heading: '哪里出了问题',
    platformSays: '平台的错误信息',
    insight: '真实平台不会告诉你：',
    howToTell: '如何判断',
    causes: '可能的原因，按常见程度排列',
    yourValues: '你填写的值',
    valuesClean: '从这两个值本身看不出异常。',
    retry: '要重试吗？',
    advice: { never: '不要', 'after-change': '修改之后', later: '稍后' },
    support: '向技术支持提供什么',
    clientRefused: '客户端拒绝发送。',
  },
)
