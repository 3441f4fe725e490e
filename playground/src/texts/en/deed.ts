import type { Deed } from '../../session/deed.ts'

/** Short names of the actions. */
export const deed: Readonly<Record<Deed, string>> = {
  login: 'Log in',
  refresh: 'Refresh',
  devices: 'List devices',
  device: 'Show a device',
  call: 'Call the platform',
  logout: 'Log out',
  elsewhere: 'Log in from another device',
}
