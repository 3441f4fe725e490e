import type { ActionId, ActionTopic } from './action.ts'
import { inBothLanguages } from '../language/in-both-languages.ts'

interface ActionTexts {
  readonly names: Readonly<Record<ActionId, string>>
  readonly topics: Readonly<Record<ActionTopic, string>>
  readonly shortcuts: string
  readonly singleKeys: string
  readonly aboutSingleKeys: string
  readonly commands: string
  readonly search: string
  readonly noCommand: string
  readonly close: string
}

/** What the keyboard can do. */
export const actionText = inBothLanguages<ActionTexts>(
  {
    names: {
      login: 'Log in',
      devices: 'List devices',
      refresh: 'Refresh the token',
      logout: 'Log out',
      elsewhere: 'Log in elsewhere',
      'ten-minutes': 'Move the platform’s clock by 10 minutes',
      hour: 'Move the platform’s clock by an hour',
      form: 'Go to the form',
      'next-scenario': 'Play the next scenario',
      'previous-scenario': 'Play the previous scenario',
      older: 'Look at the exchange before',
      newer: 'Look at the exchange after',
      reveal: 'Show or veil secrets on the wire',
      'copy-link': 'Copy a link without secrets',
      theme: 'Next theme',
      language: 'Switch to 中文',
      commands: 'All commands',
      shortcuts: 'Keyboard shortcuts',
    },
    topics: { token: 'Token', look: 'Look around', page: 'This page' },
    shortcuts: 'Keyboard shortcuts',
    singleKeys: 'Shortcuts of a single key',
    aboutSingleKeys: 'They rest while you type in a field.',
    commands: 'Commands',
    search: 'Find a command',
    noCommand: 'No command is called that.',
    close: 'Close',
  },
  {
    names: {
      login: '登录',
      devices: '查询设备列表',
      refresh: '刷新令牌',
      logout: '注销',
      elsewhere: '在别处登录',
      'ten-minutes': '把平台时钟拨快 10 分钟',
      hour: '把平台时钟拨快一小时',
      form: '转到表单',
      'next-scenario': '播放下一个场景',
      'previous-scenario': '播放上一个场景',
      older: '查看更早的一次往来',
      newer: '查看更晚的一次往来',
      reveal: '显示或隐藏报文中的机密内容',
      'copy-link': '复制不含机密的链接',
      theme: '切换主题',
      language: '切换到 English',
      commands: '所有命令',
      shortcuts: '键盘快捷键',
    },
    topics: { token: '令牌', look: '浏览', page: '本页' },
    shortcuts: '键盘快捷键',
    singleKeys: '启用单键快捷键',
    aboutSingleKeys: '在输入框中打字时不会触发。',
    commands: '命令',
    search: '查找命令',
    noCommand: '没有这个名称的命令。',
    close: '关闭',
  },
)
