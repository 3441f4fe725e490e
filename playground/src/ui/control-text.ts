import { inBothLanguages } from '../language/locale.ts'

/** The labels of controls that look alike wherever they are. */
export const controlText = inBothLanguages(
  {
    close: 'Close',
    copy: (name: string) => `Copy ${name}`,
    copied: (name: string) => `${name} copied`,
  },
  {
    close: '关闭',
    copy: (name: string) => `复制 ${name}`,
    copied: (name: string) => `已复制 ${name}`,
  },
)
