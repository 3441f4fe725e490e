/** Steps 2 and 3: the request on the wire, and the answer. */
export const wire = {
  request: 'The request on the wire',
  answer: 'The answer',
  requestMessage: 'HTTP request',
  answerMessage: 'HTTP answer',
  noRequest: 'Nothing sent yet. The request appears here exactly as it leaves.',
  noAnswer: 'The answer appears here, with its status and timing.',
  neverSent: 'Nothing was sent: the client refused the values before any byte left.',
  neverCame: 'No answer came that this page may read.',
  emptyBody: 'No body.',
  hostHeaders: 'A browser adds its own, such as Host and Content-Length.',
  reveal: 'Reveal secrets',
  took: (timing: string) => `in ${timing}`,
}
