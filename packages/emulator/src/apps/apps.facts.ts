import type { Fact } from '../fidelity/fact.ts'

export const facts: readonly Fact[] = [
  {
    id: 'app.frozen',
    says: 'A frozen application can neither log in nor refresh; its tokens stay valid.',
    standing: 'assumed',
    source: 'that login is refused is documented (100449, 100247), the effect on tokens is not',
  },
  {
    id: 'app.new-secret',
    says: 'With a new secret the old one is refused at once; tokens stay valid.',
    standing: 'documented',
    source: 'the operator Magenta, IoT-Quickstart README; that tokens stay valid is assumed',
  },
]
