/**
 * The inline script of the built page, which runs before any other. It shows the prerendered page in the visitor's language,
 * so that the page is visible while its script loads. dev/first-look.ts adds it and the templates.
 */
import { firstLocale } from '../language/locales.ts'
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
// A shared link shows another state, which is rendered once the link was read.
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
