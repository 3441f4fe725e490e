/** Who has a password of the proxy: 20 callers that do nothing wrong, and attackers that got hold of three more. */
export interface Person {
  readonly name: string
  readonly password: string
}

const person = (name: string): Person => ({ name, password: `${name}-has-a-password` })

export const callers = Array.from({ length: 20 }, (_, at) => person(`caller-${at + 1}`))
export const insiders = ['insider-1', 'insider-2', 'insider-3'].map(person)

/** The header of a person who asks. */
export function basic({ name, password }: Person): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`
}
