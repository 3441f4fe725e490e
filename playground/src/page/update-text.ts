import { inBothLanguages } from '../language/in-both-languages.ts'

/** When a newer version of the page waits. */
export const updateText = inBothLanguages(
  {
    ready: 'A newer version of this page is ready.',
    price: 'Reloading ends this visit.',
    reload: 'Reload',
  },
  {
    ready: '本页有新版本可用。',
    price: '刷新后，本次访问的内容会消失。',
    reload: '刷新',
  },
)
