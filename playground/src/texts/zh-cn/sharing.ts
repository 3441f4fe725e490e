import type { FirstTexts } from '../first-texts.ts'

export const sharing: FirstTexts['sharing'] = {
  copy: '复制指向当前内容的链接（不含机密）',
  copied: '链接已复制，其中不含密钥和令牌。',
  failed: '浏览器不允许本页复制，链接已放到地址栏中。',
}
