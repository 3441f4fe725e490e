import type { Action } from './action.ts'

/** Short names of the actions. */
export const actionInEnglish: Readonly<Record<Action, string>> = {
  login: 'Log in',
  refresh: 'Refresh',
  devices: 'List devices',
  device: 'Show a device',
  call: 'Call the platform',
  logout: 'Log out',
  elsewhere: 'Log in from another device',
}
