import type { DefaultTheme, MarkdownLocaleOptions } from 'vitepress'

/** The texts of VitePress itself in Chinese: buttons, labels, the 404 page. */
export const chineseInterface: DefaultTheme.Config = {
  outline: { label: '本页目录' },
  docFooter: { prev: '上一页', next: '下一页' },
  darkModeSwitchLabel: '外观',
  lightModeSwitchTitle: '切换到浅色主题',
  darkModeSwitchTitle: '切换到深色主题',
  sidebarMenuLabel: '目录',
  returnToTopLabel: '回到顶部',
  langMenuLabel: '切换语言',
  navMenuLabel: '主导航',
  mobileMenuLabel: '菜单',
  extraMenuLabel: '更多选项',
  skipToContentLabel: '跳到正文',
  notFound: {
    title: '没有这个页面',
    quote: '地址可能写错了，页面也可能已经改名。试试搜索，或者从首页找起。',
    link: '/zh-cn/',
    linkLabel: '回到首页',
    linkText: '回到首页',
  },
}

/** The same for Markdown elements: boxes and the copy button. */
export const chineseMarkdown: MarkdownLocaleOptions = {
  container: {
    infoLabel: '说明',
    noteLabel: '说明',
    tipLabel: '提示',
    warningLabel: '注意',
    dangerLabel: '危险',
    detailsLabel: '详情',
    importantLabel: '重要',
    cautionLabel: '小心',
  },
  codeCopyButton: { tooltipText: '复制代码', copiedText: '已复制' },
}

/** The same for the search box. */
export const chineseSearch = {
  translations: {
    button: { buttonText: '搜索', buttonAriaLabel: '搜索文档' },
    modal: {
      displayDetails: '显示详细列表',
      resetButtonTitle: '清空',
      backButtonTitle: '关闭搜索',
      noResultsText: '没有找到：',
      footer: {
        selectText: '打开',
        selectKeyAriaLabel: '回车键',
        navigateText: '选择',
        navigateUpKeyAriaLabel: '上箭头',
        navigateDownKeyAriaLabel: '下箭头',
        closeText: '关闭',
        closeKeyAriaLabel: 'Esc 键',
      },
    },
  },
} satisfies Partial<DefaultTheme.LocalSearchOptions>
