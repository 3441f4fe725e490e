import type { StorybookConfig } from '@storybook/preact-vite'
import { defaultClientConditions, mergeConfig } from 'vite'

const config: StorybookConfig = {
  stories: ['../src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/preact-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: {
        conditions: ['@northbound/source', ...defaultClientConditions],
        // Storybook's renderer lies elsewhere in the tree and would bring another Preact.
        dedupe: ['preact'],
      },
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    }),
}

export default config
