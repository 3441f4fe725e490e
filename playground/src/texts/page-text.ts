import { inBothLanguages } from '../language/in-both-languages.ts'

/** What frames the page: its head, its switches. */
export const pageText = inBothLanguages(
  {
    product: 'Northbound',
    place: 'Playground',
    title: 'One login, laid open',
    lead: 'Press Log in. You see the request as it is sent, what comes back, and how long the token lives. The platform is an emulator: there is nothing to set up and nothing to break.',
    commands: 'Commands',
    language: 'Language',
    theme: 'Theme',
    themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    newVersion: 'A newer version of this page is ready.',
    newVersionPrice: 'Reloading ends this visit.',
    reload: 'Reload',
    footer:
      'Secrets stay in the memory of this page. They are never stored, logged or put into an address.',
  },
  {
    product: 'Northbound',
    place: '演练场',
    title: '一次登录，全程可见',
    lead: '点击“登录”，即可看到实际发出的请求、返回的应答，以及令牌还能用多久。平台由模拟器扮演：无需任何准备，也不会弄坏任何东西。',
    commands: '命令',
    language: '语言',
    theme: '主题',
    themes: { auto: '自动', light: '浅色', dark: '深色' },
    newVersion: '本页有新版本可用。',
    newVersionPrice: '刷新后，本次访问的内容会消失。',
    reload: '刷新',
    footer: '密钥只保存在本页内存中，不会被存储、记入日志或写进地址。',
  },
)
