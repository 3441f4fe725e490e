import type { Fact } from '../fidelity/fact.ts'

const seen = 'clients that worked with the platform, captured'

export const facts: readonly Fact[] = [
  {
    id: 'lenient.scheme',
    says: 'The scheme of Authorization may be in any case, with several blanks after it.',
    standing: 'observed',
    source: `${seen}: Node clients send tokenType as it came, bearer`,
  },
  {
    id: 'lenient.header-names',
    says: 'Names of headers may be in any case.',
    standing: 'observed',
    source: `${seen}: the Ruby gem sends App_key`,
  },
  {
    id: 'lenient.charset',
    says: 'The type of a JSON body may be followed by a charset.',
    standing: 'observed',
    source: `${seen}: Java SDK 1.5.1`,
  },
  {
    id: 'lenient.stale-headers',
    says: 'login, refreshToken and logout ignore every header they do not need, also a stale app_key and Authorization.',
    standing: 'observed',
    source: `${seen}: fpm sends stale ones`,
  },
  {
    id: 'lenient.chunked',
    says: 'A body may come in pieces, and the connection may be asked to close.',
    standing: 'observed',
    source: `${seen}: Alwayss (chunked), fpm (Connection: close)`,
  },
  {
    id: 'lenient.ampersands',
    says: 'A query may begin with ?& and end with &.',
    standing: 'observed',
    source: `${seen}: Python SDK`,
  },
  {
    id: 'lenient.versions',
    says: 'Device management answers v1.1.0 to v1.4.0.',
    standing: 'observed',
    source: `${seen}: C#, Ruby and Node clients`,
  },
  {
    id: 'lenient.form-blanks',
    says: 'A blank in a form may be + or %20.',
    standing: 'observed',
    source: `${seen}: Java SDK (+), Node clients (%20)`,
  },
  {
    id: 'lenient.raw-form',
    says: 'A form that was not encoded is read as what it then says, so such a secret is another one: 401/100208.',
    standing: 'observed',
    source: `${seen}: PHP port, C# client`,
  },
  {
    id: 'lenient.content-type',
    says: 'Every answer but 204 has a Content-Type.',
    standing: 'observed',
    source: 'the Java SDK fails on an error without one',
  },
  {
    id: 'lenient.logout-form',
    says: 'A logout may be JSON or a form, and answers 204 without a body.',
    standing: 'observed',
    source: `${seen}: Java SDK 1.5.1 (JSON, 204), Ruby gem (form)`,
  },
  {
    id: 'legacy.mode',
    says: 'In the legacy mode the form field Secret, login fields in the URL, the header access_token and a form said to be JSON are accepted too.',
    standing: 'observed',
    source: 'go-oceanconnect (Secret, access_token), old query logins, Ruby gem; off by default',
    switch: 'legacy',
  },
]
