import type { StorybookConfig } from '@storybook/preact-vite'
import { defaultClientConditions, mergeConfig, type PluginOption } from 'vite'

const config: StorybookConfig = {
  stories: ['../src/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/preact-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: ({ plugins, ...vite }) =>
    mergeConfig(vite, {
      plugins: withoutPagePlugins(plugins),
      resolve: {
        conditions: ['@northbound/source', ...defaultClientConditions],
        // Storybook's renderer lies elsewhere in the tree and would bring another Preact.
        dedupe: ['preact'],
      },
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    }),
}

/** Storybook does not need the other build steps of the page: policy, service worker, servers. */
function withoutPagePlugins(plugins: PluginOption[] = []): PluginOption[] {
  return plugins.filter(
    (plugin) => !(plugin && 'name' in plugin && String(plugin.name).startsWith('northbound:')),
  )
}

export default config
