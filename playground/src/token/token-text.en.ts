/** Step 4: the lifetime of the token. */
export const tokenInEnglish = {
  heading: 'The token’s life',
  none: 'No token yet. Log in to get one; it is valid for an hour.',
  rule: 'The last token wins.',
  ruleText:
    'Only the token issued last is valid. Each login invalidates the previous one, wherever it is in use, without notice.',
  actions: 'Actions',
  clock: 'Move the platform’s clock',
  addTenMinutes: '+10 min',
  addHour: '+1 h',
}
