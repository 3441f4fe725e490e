import type { Visit } from './visit.ts'

/** Where a visitor finds things on the page. */
export const button = ({ page }: Visit, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true })
export const request = ({ page }: Visit) => page.getByRole('group', { name: 'HTTP request' })
export const answer = ({ page }: Visit) => page.getByRole('group', { name: 'HTTP answer' })
export const guidance = ({ page }: Visit) => page.getByRole('region', { name: 'What went wrong' })

/** Logs in with what the form holds, and waits for the token. */
export async function logIn(visit: Visit): Promise<void> {
  await button(visit, 'Log in').click()
  await visit.page.getByRole('timer').waitFor()
}
