import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import * as asn1 from 'asn1js'
import * as pki from 'pkijs'
import { addressBytes } from './address-bytes.ts'

/** The extensions of RFC 5280 that strict verifiers require. */

export function basicConstraints({ isAuthority }: { isAuthority: boolean }): pki.Extension {
  const value = new pki.BasicConstraints(isAuthority ? { cA: true, pathLenConstraint: 0 } : {})
  return extension('2.5.29.19', value.toSchema(), { critical: true })
}

/** What the key signs: certificates and revocation lists, or handshakes of TLS. */
export function keyUsage(signs: 'certificates' | 'handshakes'): pki.Extension {
  // The bits of keyCertSign and cRLSign, or of digitalSignature; the rest is unused.
  const [bits, unusedBits] = signs === 'certificates' ? [0b0000_0110, 1] : [0b1000_0000, 7]
  const value = new asn1.BitString({ valueHex: Uint8Array.of(bits), unusedBits })
  return extension('2.5.29.15', value, { critical: true })
}

export function extendedKeyUsage(use: 'server' | 'client'): pki.Extension {
  const keyPurposes = [use === 'server' ? '1.3.6.1.5.5.7.3.1' : '1.3.6.1.5.5.7.3.2']
  return extension('2.5.29.37', new pki.ExtKeyUsage({ keyPurposes }).toSchema())
}

export function subjectKeyIdentifier(subject: pki.PublicKeyInfo): pki.Extension {
  return extension('2.5.29.14', keyIdentifier(subject))
}

export function authorityKeyIdentifier(issuer: pki.PublicKeyInfo): pki.Extension {
  const value = new pki.AuthorityKeyIdentifier({ keyIdentifier: keyIdentifier(issuer) })
  return extension('2.5.29.35', value.toSchema())
}

/** @param hosts host names, and addresses of IPv4 and IPv6 */
export function subjectAltName(hosts: readonly string[]): pki.Extension {
  const altNames = hosts.map((host) =>
    isIP(host)
      ? new pki.GeneralName({
          type: 7,
          value: new asn1.OctetString({ valueHex: addressBytes(host) }),
        })
      : new pki.GeneralName({ type: 2, value: host }),
  )
  return extension('2.5.29.17', new pki.AltName({ altNames }).toSchema())
}

/** The SHA-1 hash of the public key, as RFC 5280 recommends; it identifies the key and protects nothing. */
function keyIdentifier({ subjectPublicKey }: pki.PublicKeyInfo): asn1.OctetString {
  const hash = createHash('sha1').update(subjectPublicKey.valueBlock.valueHexView).digest()
  return new asn1.OctetString({ valueHex: new Uint8Array(hash) })
}

function extension(
  extnID: string,
  value: asn1.BaseBlock,
  { critical = false } = {},
): pki.Extension {
  return new pki.Extension({ extnID, critical, extnValue: value.toBER() })
}
