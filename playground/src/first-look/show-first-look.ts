/**
 * Stands in the built page itself, and runs before any other script: shows what was drawn at build time in the language of the
 * visitor, so that the page is there while its script is on the way. dev/first-look.ts puts it there, with the templates.
 */
import { firstLocale } from '../language/first-locale.ts'
import { recall } from '../preferences/remembered-choice.ts'
import { themes } from '../preferences/theme.ts'
import { hasSharedState } from '../sharing/has-shared-state.ts'
import { keepEarlyInput } from './keep-early-input.ts'
import { tellLoadFailure } from './tell-load-failure.ts'

const page = document.getElementById('playground')!
const { content, dataset } = templateOf(firstLocale())

// The language is fetched beside the script, which cannot name it before it runs.
const language = document.createElement('link')
language.rel = 'modulepreload'
language.href = dataset['script']!
document.head.append(language)

tellLoadFailure(page, templateOf('failure').content)
// A link shows something else. It is drawn once it was read.
if (!hasSharedState(location.hash)) {
  page.append(content)
  const theme = recall('theme', themes)
  if (theme) {
    page.querySelector<HTMLElement>('[data-theme]')!.dataset['theme'] = theme
    page.querySelector<HTMLInputElement>(`input[value=${theme}]`)!.defaultChecked = true
  }
  keepEarlyInput(page, dataset['submitting']!)
}

function templateOf(name: string): HTMLTemplateElement {
  return document.querySelector<HTMLTemplateElement>(`template[data-look="${name}"]`)!
}
