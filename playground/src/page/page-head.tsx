import { type Locale, useText } from '../language/locale.ts'
import { type Theme, themes } from '../preferences/theme.ts'
import { pageText } from './page-text.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Dialog } from '../keyboard/keyboard.tsx'
import styles from './page-head.module.css'
import { SegmentedControl } from '../ui/segmented-control.tsx'

export interface PageHeadProps {
  readonly locale: Locale
  readonly onLocale: (locale: Locale) => void
  readonly theme: Theme
  readonly onTheme: (theme: Theme) => void
  readonly onDialog: (dialog: Dialog) => void
}

/** Whose page this is, and how to read it. */
export function PageHead({ locale, onLocale, theme, onTheme, onDialog }: PageHeadProps) {
  const text = useText(pageText)
  return (
    <header class={styles.head}>
      <p class={styles.brand}>
        <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path fill="currentColor" d="M12 1 20.5 22.5 12 17.5z" />
          <path fill="currentColor" opacity="0.45" d="M12 1 3.5 22.5 12 17.5z" />
        </svg>
        {text.product} <span class={styles.place}>{text.place}</span>
      </p>
      <div class={styles.switches}>
        <Button look="quiet" onClick={() => onDialog('commands')}>
          <Icon name="keyboard" />
          {text.commands}
        </Button>
        <SegmentedControl
          legend={text.language}
          choices={[
            { value: 'en', label: 'English', lang: 'en' },
            { value: 'zh-CN', label: '中文', lang: 'zh-CN' },
          ]}
          value={locale}
          onChoose={onLocale}
        />
        <SegmentedControl
          legend={text.theme}
          choices={themes.map((value) => ({ value, label: text.themes[value] }))}
          value={theme}
          onChoose={onTheme}
        />
      </div>
    </header>
  )
}
