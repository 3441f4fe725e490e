import type { ComponentChildren } from 'preact'
import { useText } from '../language/locale.ts'
import { PageHead, type PageHeadProps } from './page-head.tsx'
import { pageText } from './page-text.ts'
import styles from './page.module.css'

export interface PageFrameProps extends PageHeadProps {
  /** Whether it is a stand-alone page; an embedding page has its own first heading. */
  readonly standalone: boolean
  /** What is to be said before the introduction. */
  readonly notices: ComponentChildren
  readonly children: ComponentChildren
}

/** The head of the page, its introduction and its foot, around the playground. */
export function PageFrame({ standalone, notices, children, ...head }: PageFrameProps) {
  const text = useText(pageText)
  const Title = standalone ? 'h1' : 'h2'
  return (
    <div class={styles.frame}>
      <PageHead {...head} />
      <div class={styles.graticule} />
      <main>
        {notices}
        <div class={styles.intro}>
          <Title class={styles.title}>{text.title}</Title>
          <p class={styles.lead}>{text.lead}</p>
        </div>
        {children}
      </main>
      <footer class={styles.foot}>{text.footer}</footer>
    </div>
  )
}
