import { createRequire } from 'node:module'

/**
 * Loads an optional dependency of `@northbound/proxy`.
 *
 * @param name of the package
 * @param from beginning of the error message when it is not installed
 * @throws {TypeError} that names the package to install
 */
export function loadOptional<Package>(name: string, from: string): Package {
  try {
    return createRequire(import.meta.url)(name) as Package
  } catch (error) {
    throw new TypeError(`${from}: npm install ${name}`, { cause: error })
  }
}
