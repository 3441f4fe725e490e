import { inBothLanguages } from '../language/locale.ts'

/** A link to what is shown. */
export const sharingText = inBothLanguages(
  {
    copy: 'Copy a link to this, without secrets',
    copied: 'Link copied. It holds no secret and no token.',
    failed: 'The browser did not let the page copy. The link is in the address bar now.',
  },
  {
    copy: '复制指向当前内容的链接（不含机密）',
    copied: '链接已复制，其中不含密钥和令牌。',
    failed: '浏览器不允许本页复制，链接已放到地址栏中。',
  },
)
