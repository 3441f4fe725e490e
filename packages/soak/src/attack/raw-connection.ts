import { connect, type Socket } from 'node:net'
import { commands, page } from './paths.ts'
import { basic, type Person } from './people.ts'

/** A raw connection of an attacker. */
export class RawConnection {
  readonly #socket: Socket
  /** How it ended: the status of the response, or why there was none. */
  readonly ended: Promise<string>

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1')
    let outcome = 'closed without a response'
    this.ended = new Promise((resolve) => this.#socket.once('close', () => resolve(outcome)))
    this.#socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'EADDRNOTAVAIL') outcome = error.code
    })
    this.#socket.once('data', (bytes) => {
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(bytes.toString('latin1')) ?? []
      outcome = status ?? 'no HTTP'
    })
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed
  }

  send(text: string): void {
    if (this.#socket.writable) this.#socket.write(text)
  }

  /** Stops reading. */
  stopReading(): void {
    this.#socket.pause()
  }

  leave(): void {
    this.#socket.destroy()
  }

  /** Sends the head of a request. @param person the user; undefined for a wrong password */
  ask(
    method: string,
    path: string,
    person: Person | undefined,
    headers: readonly string[] = [],
  ): void {
    const authorization = basic(person ?? { name: 'caller-1', password: `guess-${Math.random()}` })
    const lines = [
      `${method} ${path} HTTP/1.1`,
      'host: 127.0.0.1',
      `origin: ${page}`,
      'x-northbound: 1',
      `authorization: ${authorization}`,
      ...headers,
    ]
    this.send(`${lines.join('\r\n')}\r\n\r\n`)
  }

  /** Sends the head of a request whose body follows. */
  beginBody(person: Person, framing: string): void {
    this.ask('POST', commands, person, ['content-type: application/json', framing])
  }
}
