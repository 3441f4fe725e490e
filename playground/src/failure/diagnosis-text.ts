import { inBothLanguages } from '../language/locale.ts'

/** The labels of a diagnosis; its content comes from the core. */
export const diagnosisText = inBothLanguages(
  {
    pending: 'Finding out why…',
    sureness: 'Certainty',
    seen: 'Evidence',
    instead: 'Other possible causes',
    oneOf: 'Possible causes, the most likely first',
    more: 'How to find out more',
    todo: 'What to do',
    guidance: 'About this kind of error',
  },
  {
    pending: '正在查明原因…',
    sureness: '确定程度',
    seen: '依据',
    instead: '其他可能的原因',
    oneOf: '可能的原因，按可能性排列',
    more: '怎样了解更多',
    todo: '怎么办',
    guidance: '关于这类错误',
  },
)
