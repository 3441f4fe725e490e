import type { CommandId, CommandTopic } from './command.ts'
import { inBothLanguages } from '../language/locale.ts'

interface CommandTexts {
  readonly names: Readonly<Record<CommandId, string>>
  readonly topics: Readonly<Record<CommandTopic, string>>
  readonly shortcuts: string
  readonly singleKeys: string
  readonly aboutSingleKeys: string
  readonly commands: string
  readonly search: string
  readonly noCommand: string
}

/** The commands and their names. */
export const commandText = inBothLanguages<CommandTexts>(
  {
    names: {
      login: 'Log in',
      devices: 'List devices',
      refresh: 'Refresh the token',
      logout: 'Log out',
      elsewhere: 'Log in from another device',
      'ten-minutes': 'Move the platform’s clock by 10 minutes',
      hour: 'Move the platform’s clock by an hour',
      form: 'Go to the form',
      'next-scenario': 'Run the next scenario',
      'previous-scenario': 'Run the previous scenario',
      older: 'Show the previous exchange',
      newer: 'Show the next exchange',
      reveal: 'Show or mask secrets',
      'copy-link': 'Copy a link without secrets',
      theme: 'Next theme',
      language: 'Switch to 中文',
      commands: 'All commands',
      shortcuts: 'Keyboard shortcuts',
    },
    topics: { token: 'Token', look: 'Navigation', page: 'This page' },
    shortcuts: 'Keyboard shortcuts',
    singleKeys: 'Single-key shortcuts',
    aboutSingleKeys: 'Disabled while a text field has focus.',
    commands: 'Commands',
    search: 'Find a command',
    noCommand: 'No command matches.',
  },
  {
    names: {
      login: '登录',
      devices: '查询设备列表',
      refresh: '刷新令牌',
      logout: '注销',
      elsewhere: '在另一台设备上登录',
      'ten-minutes': '把平台时钟拨快 10 分钟',
      hour: '把平台时钟拨快一小时',
      form: '转到表单',
      'next-scenario': '运行下一个场景',
      'previous-scenario': '运行上一个场景',
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
    noCommand: '没有匹配的命令。',
  },
)
