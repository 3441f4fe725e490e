import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A certificate with what leads to its authority, and its key. */
export interface Pair {
  readonly cert: string
  readonly key: string
}

const config = `
[ca]
default_ca = own
[own]
new_certs_dir = .
database = index.txt
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
[req]
distinguished_name = name
[name]
[authority]
basicConstraints = critical,CA:true
subjectKeyIdentifier = hash
keyUsage = critical,keyCertSign,cRLSign
[server]
subjectAltName = DNS:localhost,IP:127.0.0.1
extendedKeyUsage = serverAuth
[elsewhere]
subjectAltName = DNS:elsewhere.invalid
extendedKeyUsage = serverAuth
[client]
extendedKeyUsage = clientAuth
`
const good = ['20250101000000Z', '20350101000000Z'] as const
const over = ['20200101000000Z', '20210101000000Z'] as const
const future = ['20340101000000Z', '20350101000000Z'] as const

/** Every certificate that goes wrong in its own way, made by OpenSSL in an empty folder. */
export function makeCertificates(folder: string) {
  mkdirSync(join(folder, 'keys'), { recursive: true })
  writeFileSync(join(folder, 'own.cnf'), config)
  writeFileSync(join(folder, 'index.txt'), '')
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')

  function sign(
    name: string,
    use: 'authority' | 'server' | 'elsewhere' | 'client',
    by: string,
    [from, until]: readonly [string, string] = good,
  ): Pair {
    openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', `keys/${name}.pem`)
    const request = ['-key', `keys/${name}.pem`, '-subj', `/CN=${name}`, '-out', `${name}.csr`]
    openssl('req', '-config', 'own.cnf', '-new', ...request)
    const authority =
      by === name
        ? ['-selfsign', '-keyfile', `keys/${name}.pem`]
        : ['-cert', `${by}.pem`, '-keyfile', `keys/${by}.pem`]
    const validity = ['-startdate', from, '-enddate', until, '-extensions', use]
    openssl(
      ...words('ca -config own.cnf -batch -notext'),
      ...authority,
      ...validity,
      ...words(`-in ${name}.csr -out ${name}.pem`),
    )
    return { cert: read(`${name}.pem`), key: read(`keys/${name}.pem`) }
  }

  const { cert: ca } = sign('authority', 'authority', 'authority')
  sign('stranger', 'authority', 'stranger')
  const intermediate = sign('intermediate', 'authority', 'authority')
  const client = sign('client', 'client', 'authority')
  const all = {
    ca,
    caFile: join(folder, 'authority.pem'),
    folder,
    server: sign('server', 'server', 'authority'),
    expired: sign('expired', 'server', 'authority', over),
    future: sign('future', 'server', 'authority', future),
    wrongHost: sign('wrong-host', 'elsewhere', 'authority'),
    ofStranger: sign('of-stranger', 'server', 'stranger'),
    selfSigned: sign('self-signed', 'server', 'self-signed'),
    /** Without the certificate of the intermediate authority that signed it. */
    incomplete: sign('incomplete', 'server', 'intermediate'),
    intermediate,
    client,
    expiredClient: sign('expired-client', 'client', 'authority', over),
    clientOfStranger: sign('client-of-stranger', 'client', 'stranger'),
    otherKey: sign('other', 'client', 'authority').key,
  }
  openssl('ec', '-in', 'keys/client.pem', '-aes128', '-passout', 'pass:x', '-out', 'locked.pem')
  openssl(
    ...words('pkcs12 -export -legacy -inkey keys/client.pem -in client.pem'),
    ...words('-passout pass:x -out legacy.p12'),
  )
  return { ...all, lockedKey: read('locked.pem'), legacy: join(folder, 'legacy.p12') }
}

function words(line: string): string[] {
  return line.split(' ')
}

export type AllCertificates = ReturnType<typeof makeCertificates>
