import { object, optional, pipe, transform, unknown } from 'valibot'

/**
 * The code of an error body, or undefined: `{error_code, error_desc}` of the service, `{resultcode, resultmsg}` of the
 * gateway in front of it, as strings or numbers. A code has digits and perhaps a product prefix (`IOTDA.000006`);
 * anything else is not taken for one: it could be a token that was echoed, and codes are printed.
 */
export const platformErrorSchema = pipe(
  object({ error_code: optional(unknown()), resultcode: optional(unknown()) }),
  transform(
    (body) => /^([a-z]{1,8}\.)?\d{3,10}$/i.exec(String(body.error_code ?? body.resultcode))?.[0],
  ),
)
