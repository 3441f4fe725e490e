/** Steps 2 and 3: the request on the wire, and the answer. */
export const wireInEnglish = {
  request: 'The request on the wire',
  answer: 'The answer',
  requestMessage: 'HTTP request',
  answerMessage: 'HTTP answer',
  noRequest: 'Nothing sent yet. The request appears here exactly as it is sent.',
  noAnswer: 'The answer appears here, with its status and timing.',
  neverSent: 'Nothing was sent: the client refused the values first.',
  neverCame: 'There is no answer that this page can read.',
  emptyBody: 'No body.',
  hostHeaders: 'The browser adds more headers, such as Host and Content-Length.',
  reveal: 'Reveal secrets',
  took: (timing: string) => `in ${timing}`,
}
