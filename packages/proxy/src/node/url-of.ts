import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The URL of a listening server. */
export function urlOf(server: Server, hostname: string): string {
  const name = hostname.includes(':') ? `[${hostname}]` : hostname
  return `http://${name}:${(server.address() as AddressInfo).port}`
}
