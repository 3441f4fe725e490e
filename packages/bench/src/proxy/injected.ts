/** What every contestant adds to a call: the token of one who has logged in. */
export const injected = {
  app_key: 'my-app',
  authorization: 'Bearer 0123456789abcdef0123456789abcdef',
}

/** The one call of the race, and what a page sends with it. */
export const call = {
  path: '/iocm/app/dm/v1.4.0/devices?pageNo=0',
  headers: { 'x-northbound': '1' },
}
