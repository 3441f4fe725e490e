import { X509Certificate } from 'node:crypto'
import { createCertificates } from '@northbound/emulator/node'

/** Problems of a certificate today, for a check at startup or for your monitoring. */
function findTrouble(pem: string, now = Date.now()): string {
  const { validFrom, validTo } = new X509Certificate(pem)
  const days = Math.floor((Date.parse(validTo) - now) / 86_400_000)
  if (now < Date.parse(validFrom)) return 'is not valid yet: look at the clock of this machine'
  if (days < 0) return 'has expired'
  return days < 30 ? `expires in ${days} days` : 'is good'
}

const good = await createCertificates()
const expired = await createCertificates({ flaw: 'expired' })
console.log(`client: ${findTrouble(good.client.cert)}`)
console.log(`server: ${findTrouble(expired.server.cert)}`)
