import { expect, test } from 'vitest'
import { placeOf } from '../../auth/src/diagnosis/target-address.ts'
import { baseAddress } from '../../auth/src/http/base-address.ts'
import { whyNotCallable } from '../../emulator/src/deliveries/why-not-callable.ts'
import { isPlainHttp } from '../../../playground/src/platform/is-plain-http.ts'
import { isThisMachine } from '../src/options/is-this-machine.ts'

/** Each package has its own test for "this machine", because none exports its own. They must agree, as secrets depend on it. */
const answers: [by: string, isHere: (host: string) => boolean][] = [
  ['the core, before it sends a secret over http:', isAllowed],
  ['the diagnosis', (host) => placeOf(host) === 'this-machine'],
  ['the proxy', isThisMachine],
  ['the playground', (host) => !isPlainHttp(`http://${host}`)],
  ['the emulator, before it calls back', isCalled],
]

function isAllowed(host: string): boolean {
  try {
    return baseAddress(`http://${host}`) !== ''
  } catch {
    return false
  }
}

function isCalled(host: string): boolean {
  const sending = { allowed: [], ports: undefined }
  return whyNotCallable(`http://${host}`, sending) === undefined
}

test.each(answers)('%s: loopback names and addresses are this machine', (_, isHere) => {
  const hosts = ['localhost', '127.0.0.1', '127.1.2.3', '[::1]']

  expect(hosts.filter((host) => !isHere(host))).toEqual([])
})

test.each(answers)('%s: no other host is this machine', (_, isHere) => {
  const hosts = [
    'server',
    'example.com',
    'notlocalhost',
    'localhost.example.com',
    '127.0.0.1.example.com',
    '128.0.0.1',
    '10.0.0.1',
    '192.168.1.1',
    '[::2]',
    '[::ffff:a00:1]',
  ]

  expect(hosts.filter(isHere)).toEqual([])
})
