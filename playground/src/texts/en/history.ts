/** What happened in this visit. */
export const history = {
  heading: 'This visit',
  empty: 'Every exchange is listed here. It is kept in memory, without secrets, until you leave.',
  clear: 'Clear',
  cleared: 'The history is empty.',
  notSent: 'not sent',
  noAnswer: 'no answer',
}
