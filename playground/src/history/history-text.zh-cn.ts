import type { historyInEnglish } from './history-text.en.ts'

export const historyInChinese: typeof historyInEnglish = {
  heading: '历史记录',
  empty: '每次往来都会列在这里，只保存在内存中，不含机密内容，离开即消失。',
  clear: '清空',
  cleared: '历史记录已清空。',
  notSent: '未发送',
  noAnswer: '无响应',
}
