/** A user of the proxy: one of 20 legitimate callers, or one of three whose password is stolen. */
export interface Person {
  readonly name: string
  readonly password: string
}

const person = (name: string): Person => ({ name, password: `${name}-has-a-password` })

export const callers = Array.from({ length: 20 }, (_, at) => person(`caller-${at + 1}`))
export const insiders = ['insider-1', 'insider-2', 'insider-3'].map(person)

/** The Authorization header of a person. */
export function basic({ name, password }: Person): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`
}
