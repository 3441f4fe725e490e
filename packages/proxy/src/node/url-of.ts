import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The address of a server that listens, as it stands in a browser. */
export function urlOf(server: Server, hostname: string): string {
  const name = hostname.includes(':') ? `[${hostname}]` : hostname
  return `http://${name}:${(server.address() as AddressInfo).port}`
}
