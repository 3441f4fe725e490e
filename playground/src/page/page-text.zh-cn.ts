import type { pageInEnglish } from './page-text.en.ts'

export const pageInChinese: typeof pageInEnglish = {
  product: 'Northbound',
  place: '演练场',
  title: '一次登录，全程可见',
  lead: '点击“登录”，即可看到实际发出的请求、返回的响应，以及令牌还能用多久。平台由模拟器扮演：无需任何准备，也不会弄坏任何东西。',
  commands: '命令',
  language: '语言',
  theme: '主题',
  themes: { auto: '自动', light: '浅色', dark: '深色' },
  themeIs: (theme) => `主题：${theme}`,
  languageIs: '本页已切换为中文。',
  footer: '密钥只保存在本页内存中，不会被存储、记入日志或写进地址。',
  succeeded: (action, status) => `${action}：成功，${status}。`,
  failed: (action, status) => `${action}：失败，${status}。指导面板说明了原因。`,
}
