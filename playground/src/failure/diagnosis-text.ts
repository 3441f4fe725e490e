import { inBothLanguages } from '../language/in-both-languages.ts'

/** The frame of a diagnosis; what it says comes from the core. */
export const diagnosisText = inBothLanguages(
  {
    pending: 'Finding out why…',
    sureness: 'How sure',
    seen: 'What was seen',
    instead: 'What it could be instead',
    oneOf: 'It is one of these, the most likely first',
    more: 'What would tell more',
    todo: 'What to do',
    guidance: 'About this kind of error',
  },
  {
    pending: '正在查明原因…',
    sureness: '把握程度',
    seen: '看到了什么',
    instead: '也可能是',
    oneOf: '是下列情况之一，可能性从大到小',
    more: '怎样了解更多',
    todo: '怎么办',
    guidance: '关于这类错误',
  },
)
