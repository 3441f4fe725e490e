import { inBothLanguages } from '../language/locale.ts'

/** Notices about a link that was opened. */
export const linkText = inBothLanguages(
  {
    notices: {
      newer:
        'This link was made by a newer playground. The parts that this version knows were filled in.',
      unreadable: 'A part of this link could not be read and was ignored.',
      target: 'This link is about a platform that this page does not offer: nothing was filled in.',
      relayed:
        'This link is about a platform behind the relay that the relay of this page does not have.',
      scenario: 'This link is about a scenario that this page does not have.',
      secret:
        'Links contain no secret. Check that the address is that of your platform, then enter your secret.',
    },
    dismiss: 'Got it',
  },
  {
    notices: {
      newer: '这个链接来自更新版本的演练场，已填入当前版本能识别的部分。',
      unreadable: '链接中有一部分无法识别，已忽略。',
      target: '链接所指的平台在本页不可用，因此没有填入任何内容。',
      relayed: '链接所指的平台不在本页的中继后面。',
      scenario: '链接所指的场景在本页不存在。',
      secret: '链接不携带密钥：请先确认地址确实是你的平台，再填入你自己的密钥。',
    },
    dismiss: '知道了',
  },
)
