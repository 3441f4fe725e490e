import { inBothLanguages } from '../language/in-both-languages.ts'

/** The frame of a story. */
export const storyText = inBothLanguages(
  {
    heading: 'What just happened',
    lesson: 'And our client?',
    again: 'Play again',
    timeline: 'The tokens on a line',
  },
  {
    heading: '刚才发生了什么',
    lesson: '那我们的客户端呢？',
    again: '再演一遍',
    timeline: '时间线上的令牌',
  },
)
