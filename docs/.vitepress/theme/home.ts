import { Content } from 'vitepress'
import { VPHomeContent, VPHomeFeatures, VPHomeHero } from 'vitepress/theme'
import { defineComponent, h } from 'vue'

/** The home page of VitePress, with its whole content in the main landmark. */
export const Home = defineComponent({
  setup: () => () =>
    h('main', { class: 'home' }, [
      h(VPHomeHero),
      h(VPHomeFeatures),
      h(VPHomeContent, null, { default: () => h(Content) }),
    ]),
})
