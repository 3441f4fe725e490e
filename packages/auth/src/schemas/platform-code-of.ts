/**
 * The code of an error body, or undefined: `{error_code, error_desc}` of the service, `{resultcode, resultmsg}` of the
 * gateway in front of it, as strings or numbers. A code has digits and perhaps a product prefix (`IOTDA.000006`);
 * anything else is ignored, because it could be an echoed token, and codes are printed.
 *
 * It uses no schema, because every answer of the platform passes through it.
 */
export function platformCodeOf(body: unknown): string | undefined {
  const { error_code, resultcode } = Object(body)
  return /^([a-z]{1,8}\.)?\d{3,10}$/i.exec(String(error_code ?? resultcode))?.[0]
}
