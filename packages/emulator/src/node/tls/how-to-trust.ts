import type { CertificateFiles } from './certificate-files.ts'

/** Explains in a few lines how to make usual programs trust the CA. */
export function howToTrust({ ca, client, clientKey }: CertificateFiles): string {
  return `To trust this emulator:
  curl             curl --cacert ${ca}
                   and for mutual TLS --cert ${client} --key ${clientKey}
  Node             NODE_EXTRA_CA_CERTS=${ca} node program.js
  Deno             DENO_CERT=${ca} deno run program.ts
  Python           ssl.create_default_context(cafile=${JSON.stringify(ca)})
                   and for mutual TLS load_cert_chain(${JSON.stringify(client)}, ${JSON.stringify(clientKey)})
  Java             keytool -importcert -file ${ca} -keystore trust.p12, then
                   -Djavax.net.ssl.trustStore=trust.p12
  Chrome, Firefox  Settings, search for "certificates", Authorities, Import: ${ca}
The authority has signed only these certificates, and its key was discarded.
`
}
