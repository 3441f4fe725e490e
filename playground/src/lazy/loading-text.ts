import { inBothLanguages } from '../language/locale.ts'

/** When a part that is loaded on demand fails to load. */
export const loadingText = inBothLanguages(
  {
    missing: 'A part of this page could not be loaded. Check the network, then try again.',
    again: 'Try again',
    trying: 'Trying…',
    stillMissing: 'It still could not be loaded.',
  },
  {
    missing: '页面有一部分未能加载。请检查网络，然后重试。',
    again: '重试',
    trying: '正在重试…',
    stillMissing: '仍然未能加载。',
  },
)
