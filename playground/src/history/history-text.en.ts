/** The history of this visit. */
export const historyInEnglish = {
  heading: 'History',
  empty:
    'Every exchange is listed here. The list is kept in memory, without secrets, until you leave.',
  clear: 'Clear',
  cleared: 'The history is empty.',
  notSent: 'not sent',
  noAnswer: 'no answer',
}
