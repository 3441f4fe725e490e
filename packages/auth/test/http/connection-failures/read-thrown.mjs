/**
 * What of an error is kept: its words down to the bottom, without addresses, ports and paths of the machine.
 * Runs in every runtime.
 *
 * @typedef {object} Thrown
 * @property {string} name
 * @property {string} message
 * @property {string} [code]
 * @property {string} [syscall]
 * @property {Thrown} [cause]
 * @property {Thrown[]} [errors]
 *
 * @param {any} error
 * @returns {Thrown}
 */
export function readThrown(error, depth = 0) {
  const { name, message, code, syscall, cause, errors } = Object(error)
  const isDeep = depth > 4
  return {
    name: String(name),
    message: clean(String(message ?? error)),
    ...(typeof code === 'string' && { code }),
    ...(typeof syscall === 'string' && { syscall }),
    ...(cause !== undefined && !isDeep && { cause: readThrown(cause, depth + 1) }),
    ...(Array.isArray(errors) &&
      !isDeep && { errors: errors.map((each) => readThrown(each, depth + 1)) }),
  }
}

/** @param {string} text */
function clean(text) {
  return text
    .replaceAll(/:\d{4,5}\b/g, ':8743')
    .replaceAll(/(reference =) \w+/g, '$1 0')
    .replaceAll(/\b[0-9A-F]{12,16}(?=:error)/g, '0')
    .replaceAll(/(?:\/[\w.@-]+){3,}/g, '/path')
}
