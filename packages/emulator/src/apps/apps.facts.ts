import type { Fact } from '../fidelity/fact.ts'

export const facts: readonly Fact[] = [
  {
    id: 'app.frozen',
    says: 'A frozen application can neither log in nor refresh; the tokens it has go on working.',
    standing: 'assumed',
    source: 'that login is refused is documented (100449, 100247), what becomes of tokens is not',
  },
  {
    id: 'app.new-secret',
    says: 'With a new secret the old one is refused at once; tokens go on working.',
    standing: 'documented',
    source: 'the operator Magenta, IoT-Quickstart README; that tokens go on working is assumed',
  },
]
