import type { CredentialTexts } from '../credentials/credential-texts.ts'

/** The texts of inspectCredentials in English. */
export const credentials: CredentialTexts = {
  places: (positions, more) => {
    const [last, ...others] = positions.toReversed()
    const rest = others.toReversed().join(', ')
    if (more > 0) return `at characters ${positions.join(', ')} and ${more} more`
    return rest ? `at characters ${rest} and ${last}` : `at character ${last}`
  },
  problems: {
    empty: ({ field }) =>
      `${field} is empty, or holds nothing but blanks. Check that the configuration it comes from was loaded.`,
    'not-text': ({ field }) =>
      `${field} is not a string. Keep it in quotes in JSON or YAML: as a number it would lose leading zeros and digits.`,
    'too-long': ({ field, count }) =>
      `${field} has ${count} characters; the platform takes 256 at most. Perhaps more than the value was copied.`,
    'blank-at-edge': ({ field, places, names }) =>
      `${field} has a blank at its beginning or end, ${places} (${names}). It was probably copied along; remove it.`,
    'blank-inside': ({ field, places }) =>
      field === 'appId'
        ? `appId has a blank inside, ${places}. An appId has none; remove it.`
        : `secret has a blank inside, ${places}. Rarely that is right. If it belongs there, it must be form-encoded, which this client does; if not, remove it.`,
    'line-end': ({ field, places, names }) =>
      `${field} has a line end ${places} (${names}). Files, echo and secret managers like to add one; remove it, for example with printf in place of echo.`,
    'control-character': ({ field, places, names }) =>
      `${field} has a tab or another control character ${places} (${names}). Remove it.`,
    'invisible-character': ({ field, places, names }) =>
      `${field} has a character that cannot be seen ${places} (${names}). It comes from copying out of a page, a chat or a file with a byte order mark; copy the value again, or delete it there.`,
    'full-width-character': ({ field, places }) =>
      `${field} has a full-width character ${places}, as Chinese or Japanese input methods type it. Type it again in half-width (English) mode.`,
    'look-alike-character': ({ field, places }) =>
      `${field} has a character ${places} that only looks like an ASCII one: a Cyrillic or Greek letter, a long dash, a curly quote. Word processors and chats put them in; copy the value from the console again.`,
    'broken-character': ({ field, places }) =>
      `${field} has a broken character ${places}. It was cut in half or read with the wrong encoding; copy it again and keep files in UTF-8.`,
    quoted: ({ field, count, places }) =>
      count > 1
        ? `${field} is in quotation marks, ${places}. They probably come from a .env or JSON file; remove them.`
        : `${field} has a quotation mark at one end, ${places}. It probably does not belong to the value.`,
    'percent-encoded': ({ field, places }) =>
      `${field} looks percent-encoded ${places}: a percent sign and two hex digits, as %2B stands for a plus. Give the plain value; this client encodes it when sending, and twice is once too many. If the signs belong to the value, leave them.`,
    'escape-sequence': ({ field, places }) =>
      `${field} has what looks like an escape of a shell or of JSON ${places}: a backslash and a sign. Give the value as it is meant, without the escape.`,
    'html-entity': ({ field, places }) =>
      `${field} has what looks like an HTML entity ${places}: an ampersand, a name such as amp, and a semicolon. It was probably copied from the source of a page; give the plain character.`,
    'name-and-value': ({ field }) =>
      `${field} begins with the name of a field and a sign such as = or a colon. Give the value alone.`,
    json: ({ field }) =>
      `${field} holds a piece of JSON. Give the value alone, without braces and quotes.`,
    'scheme-included': ({ field }) =>
      `${field} begins with Bearer, Basic or Authorization. That belongs to a token in a header; give the ${field} that the console shows.`,
    url: ({ field }) =>
      `${field} is a web address. The address of the platform goes into url; give the ${field} that the console shows.`,
    placeholder: ({ field }) =>
      `${field} is a placeholder: stars, a name in brackets or a variable that was not filled in. Put the real value there.`,
    'needs-encoding': ({ field, count, places }) =>
      `${field} has ${count === 1 ? 'a character' : `${count} characters`} that a form has to encode, ${places}: + & % = or one beyond ASCII. That is allowed, and this client encodes it. With your own code use URLSearchParams or curl --data-urlencode.`,
    'unusual-length': ({ field, count }) =>
      `${field} has ${count} characters. Those seen so far have 28 (letters, digits, - and _) or 32 (hex digits). Others may exist; check that none was lost or added.`,
    identical: () => 'appId and secret are the same. One was probably pasted into both fields.',
  },
  swapped: {
    names:
      'appId and secret have probably changed places: one of them was pasted together with the name of the other.',
    shapes:
      'appId and secret may have changed places: the appId holds signs, which appIds are not known to have, while the secret looks like an appId.',
  },
}
