/** The head of the page and its switches, and what a screen reader announces after an action. */
export const pageInEnglish = {
  product: 'Northbound',
  place: 'Playground',
  title: 'See a login step by step',
  lead: 'Press Log in to see the request, the answer and the lifetime of the token. The platform is an emulator: there is nothing to set up and nothing to break.',
  commands: 'Commands',
  language: 'Language',
  theme: 'Theme',
  themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
  themeIs: (theme: string) => `Theme: ${theme}`,
  languageIs: 'The page is in English.',
  footer:
    'Secrets stay in the memory of this page. They are never stored, logged or put into a URL.',
  succeeded: (action: string, status: string) => `${action}: done, ${status}.`,
  failed: (action: string, status: string) =>
    `${action} failed, ${status}. The guidance explains why.`,
}
