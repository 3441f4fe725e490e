import { connect } from 'node:net'

/**
 * Sends bytes as they are, and reads until the other side closes.
 *
 * @param answers ends our side after so many; some servers wait for the rest of a body that they have refused
 */
export function sendRaw(
  port: number,
  raw: string,
  answers = Number.POSITIVE_INFINITY,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let got = ''
    const end = () => {
      socket.destroy()
      resolve(got)
    }
    socket.setEncoding('latin1')
    socket.on('connect', () => socket.write(raw, 'latin1'))
    socket.on('data', (piece) => {
      got += String(piece)
      if (statusesOf(got).length >= answers) socket.end()
    })
    socket.on('close', end)
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // Closed while we were still sending: what came before counts.
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') end()
      else reject(error)
    })
  })
}

/** The status of every answer in what came over a connection. */
export function statusesOf(text: string): number[] {
  return [...text.matchAll(/HTTP\/1\.[01] (\d{3}) /g)].map(([, status]) => Number(status))
}
