/** What frames the page: its head, its switches. */
export const page = {
  product: 'Northbound',
  place: 'Playground',
  title: 'One login, laid open',
  lead: 'Press Log in. You see the request as it is sent, what comes back, and how long the token lives. The platform is an emulator: there is nothing to set up and nothing to break.',
  commands: 'Commands',
  language: 'Language',
  theme: 'Theme',
  themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
  themeIs: (theme: string) => `Theme: ${theme}`,
  languageIs: 'The page is in English.',
  footer:
    'Secrets stay in the memory of this page. They are never stored, logged or put into an address.',
}
