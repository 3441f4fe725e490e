import { useData, withBase } from 'vitepress'
import { defineComponent, h, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import type { MountedPlayground } from '../../../playground/src/mount.tsx'
import { loadPlayground } from './load-playground.ts'

const texts = {
  en: {
    open: 'Try it here',
    close: 'Close the playground',
    loading: 'Loading…',
    failed: 'The playground could not be loaded. Press the button to try again.',
  },
  'zh-CN': {
    open: '在这里试一试',
    close: '关闭演练场',
    loading: '正在加载……',
    failed: '演练场没有加载成功。请再点一次按钮。',
  },
}

/** A button that opens the playground in the page and runs a scenario. */
export const TryItHere = defineComponent({
  props: {
    /** Id of a scenario, or its kind or code. */
    scenario: { type: String, required: true },
  },
  setup(props) {
    const { lang, isDark } = useData()
    const place = ref<Element>()
    const state = ref<'closed' | 'loading' | 'open' | 'failed'>('closed')
    const playground = shallowRef<MountedPlayground>()
    const locale = lang.value === 'zh-CN' ? 'zh-CN' : 'en'
    const text = texts[locale]
    const theme = () => (isDark.value ? 'dark' : 'light')

    async function open(): Promise<void> {
      state.value = 'loading'
      try {
        const folder = withBase('/playground/')
        const { mount } = await loadPlayground(folder)
        // The reader may have left the page meanwhile.
        if (!place.value) return
        playground.value = mount(place.value, {
          preset: { scenario: props.scenario },
          pageUrl: new URL(folder, location.href).href,
          locale,
          theme: theme(),
        })
        state.value = 'open'
      } catch {
        state.value = 'failed'
      }
    }
    function close(): void {
      playground.value?.unmount()
      playground.value = undefined
      state.value = 'closed'
    }
    watch(isDark, () => playground.value?.update({ theme: theme() }))
    onBeforeUnmount(close)

    return () => {
      const isOpen = state.value === 'open'
      const label = isOpen ? text.close : state.value === 'loading' ? text.loading : text.open
      return h('div', { class: 'try-it-here' }, [
        h(
          'button',
          {
            type: 'button',
            'aria-expanded': isOpen,
            disabled: state.value === 'loading',
            onClick: () => (isOpen ? close() : open()),
          },
          label,
        ),
        h('p', { role: 'status' }, state.value === 'failed' ? text.failed : ''),
        // Its styles and those of the pages are independent.
        h('div', { class: 'playground-place vp-raw', ref: place }),
      ])
    }
  },
})
