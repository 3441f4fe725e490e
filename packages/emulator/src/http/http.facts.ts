import type { Fact } from '../fidelity/fact.ts'

export const facts: readonly Fact[] = [
  {
    id: 'http.error-body',
    says: 'An error is JSON of error_code and error_desc, both strings.',
    standing: 'documented',
    source: 'IoT hub reference, iot_06_0092',
  },
  {
    id: 'http.content-type',
    says: 'Answers are application/json; in cn-2024 with charset=UTF-8.',
    standing: 'documented',
    source: 'sample of the Authentication page (2022-02-24); IoT hub reference, iot_06_0092',
  },
  {
    id: 'http.no-cors',
    says: 'No answer has a CORS header, and a preflight is refused.',
    standing: 'assumed',
    source: 'no public material shows one; browsers cannot call the platform',
  },
  {
    id: 'http.unknown-path',
    says: 'An unknown path answers 404/100225.',
    standing: 'assumed',
    source: '100225 is documented for subscriptions',
  },
  {
    id: 'http.wrong-method',
    says: 'A path asked with another method answers 405/100019 with Allow.',
    standing: 'assumed',
    source: 'no page says',
  },
  {
    id: 'http.head',
    says: 'HEAD is answered as GET, without the body.',
    standing: 'assumed',
    source: 'as HTTP has it; no page says',
  },
  {
    id: 'http.exact-path',
    says: 'Paths are matched exactly: another case, a slash more or at the end is another path; percent-encoding is decoded part by part.',
    standing: 'assumed',
    source: 'no page says',
  },
  {
    id: 'http.too-large',
    says: 'A body above 1 MiB answers 413, an address above 8192 characters 414, headers above 16,384 characters 431; each with 50400.',
    standing: 'assumed',
    source: 'no page says; so that memory is bounded',
  },
]
