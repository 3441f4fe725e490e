import type { SnippetRequest } from './snippet-request.ts'

/** The request as the library takes it: that of a HAR file. */
export function libraryRequest({ method, url, headers, body }: SnippetRequest) {
  return {
    method,
    url,
    headers: [...headers],
    httpVersion: 'HTTP/1.1',
    queryString: [],
    cookies: [],
    headersSize: -1,
    bodySize: -1,
    ...(body && {
      postData:
        'form' in body
          ? { mimeType: 'application/x-www-form-urlencoded', params: [...body.form] }
          : { mimeType: 'application/json', text: body.json },
    }),
  }
}

export function bodyKind({ body }: SnippetRequest): 'form' | 'json' | undefined {
  return body && ('form' in body ? 'form' : 'json')
}
