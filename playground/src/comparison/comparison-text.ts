import { inBothLanguages } from '../language/locale.ts'

/** The comparison of two exchanges, and its export. */
export const comparisonText = inBothLanguages(
  {
    heading: (before: string, after: string) => `${before} → ${after}`,
    compare: 'Compare with the one shown',
    close: 'Close the comparison',
    request: 'Request',
    answer: 'Answer',
    removed: 'removed',
    added: 'added',
    same: 'No difference.',
    counts: (removed: number, added: number) => `${removed} removed, ${added} added`,
    masked: 'Secrets are not stored, so differences between them are not shown.',
    loading: 'Comparing…',
    failed: 'The comparison could not be loaded. Reload the page to try again.',
    copyHar: 'Copy as HAR, without secrets',
    copiedHar: 'Copied as HAR, without secrets',
    downloadHar: 'Download HAR',
  },
  {
    heading: (before: string, after: string) => `${before} → ${after}`,
    compare: '与当前显示的对比',
    close: '关闭对比',
    request: '请求',
    answer: '响应',
    removed: '删除',
    added: '新增',
    same: '没有差别。',
    counts: (removed: number, added: number) => `删除 ${removed} 行，新增 ${added} 行`,
    masked: '密钥不会保留，因此这里看不出两个密钥是否不同。',
    loading: '正在对比…',
    failed: '对比功能加载失败，请刷新页面重试。',
    copyHar: '复制为 HAR（不含机密）',
    copiedHar: '已复制为 HAR（不含机密）',
    downloadHar: '下载 HAR',
  },
)
