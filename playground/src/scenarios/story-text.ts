import { inBothLanguages } from '../language/locale.ts'

/** The labels of a story. */
export const storyText = inBothLanguages(
  {
    heading: 'What just happened',
    lesson: 'What our client does',
    again: 'Run again',
    timeline: 'Timeline',
  },
  {
    heading: '刚才发生了什么',
    lesson: '我们的客户端怎么做',
    again: '再运行一次',
    timeline: '时间线',
  },
)
