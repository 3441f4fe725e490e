import type { Fact } from '../../fidelity/fact.ts'

export const facts: readonly Fact[] = [
  {
    id: 'tls.https',
    says: 'On a port with `tls` the platform speaks HTTPS.',
    standing: 'documented',
    source: 'Authentication page, iot_06_0007 (2022-02-24); a port without `tls` is for tests',
  },
  {
    id: 'tls.client-certificate',
    says: 'With `clientCertificate: required` a client without a certificate of the authority gets no answer at all.',
    standing: 'observed',
    source:
      'the demo certificates that clients are shipped with (fpm-nbiot-tianyi, cert/README; Magenta, IoT-Quickstart README); off by default, as some newer deployments ask for none',
  },
  {
    id: 'tls.version',
    says: 'TLS 1.2 and newer are supported, nothing older.',
    standing: 'documented',
    source: 'iot_faq_00045 asks for TLS 1.2; that 1.3 is supported too is assumed',
  },
]
