import type { Fact } from '../../fidelity/fact.ts'

export const facts: readonly Fact[] = [
  {
    id: 'tls.client-certificate',
    says: 'With `clientCertificate: required` a client without a certificate of the authority gets no answer at all.',
    standing: 'observed',
    source:
      'the demo certificates that clients are shipped with (fpm-nbiot-tianyi, cert/README; Magenta, IoT-Quickstart README); off by default, as some newer deployments ask for none',
  },
  {
    id: 'tls.version',
    says: 'TLS 1.2 and newer are spoken, nothing older.',
    standing: 'documented',
    source: 'iot_faq_00045 asks for TLS 1.2; that 1.3 is spoken too is assumed',
  },
]
