import { inBothLanguages } from '../language/locale.ts'

/** When a newer version of the page is available. */
export const updateText = inBothLanguages(
  {
    ready: 'A newer version of this page is ready.',
    price: 'Reloading clears the history.',
    reload: 'Reload',
  },
  {
    ready: '本页有新版本可用。',
    price: '刷新后，历史记录会清空。',
    reload: '刷新',
  },
)
