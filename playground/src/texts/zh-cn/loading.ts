import type { FirstTexts } from '../first-texts.ts'

export const loading: FirstTexts['loading'] = {
  missing: '页面有一部分未能加载。请检查网络，然后重试。',
  again: '重试',
  trying: '正在重试…',
  stillMissing: '仍然未能加载。',
}
