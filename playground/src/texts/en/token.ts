/** Step 4: the token's life. */
export const token = {
  heading: 'The token’s life',
  none: 'No token yet. Log in, and its hour starts here.',
  rule: 'The last token wins.',
  ruleText:
    'Only the token issued last is valid. Each login ends the one before it, wherever that one is in use, and nobody is told.',
  actions: 'What to do with it',
  clock: 'Move the platform’s clock',
  addTenMinutes: '+10 min',
  addHour: '+1 h',
}
