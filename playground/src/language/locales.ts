import type { Locale } from './locale.ts'

export const locales: readonly Locale[] = ['en', 'zh-CN']
