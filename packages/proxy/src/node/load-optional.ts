import { createRequire } from 'node:module'

/**
 * Loads a package that only some users of `@northbound/proxy` need, and so install.
 *
 * @param name of the package
 * @param from begins the message when it is not installed
 * @throws {TypeError} that says what to install
 */
export function loadOptional<Package>(name: string, from: string): Package {
  try {
    return createRequire(import.meta.url)(name) as Package
  } catch (error) {
    throw new TypeError(`${from}: npm install ${name}`, { cause: error })
  }
}
