/**
 * Words that readers have to decode, and what we write instead. `npm run lint` refuses them in every text of the project.
 *
 * @type {readonly (readonly [riddle: RegExp, instead: string])[]}
 */
export const riddles = [
  [/\bwhoever\b/i, 'caller, client, anyone who'],
  [/\bsomebody\b/i, 'a caller, a client, another process'],
  [/\ball the same\b/i, 'still, anyway'],
  [/\bnone of (?:ours|the parts)\b/i, 'unknown, not one of'],
  [/\b(?:to|can) be had\b/i, 'available'],
  [/\bgoes by\b/i, 'depends on, follows'],
  [/\btold of\b/i, 'receives, is called with'],
  [/\bis no plain\b/i, 'is not valid'],
  [/\bmust be a text\b/i, 'must be a string'],
  [/\bmust be whole\b/i, 'must be an integer'],
  [/(?<!in-|pre-)\bflights?\b/i, 'acquisition'],
  [/\bdeeds?\b/i, 'action'],
  [/\bturnstile\b/i, 'call queue, semaphore with a bounded queue'],
  [/\bholds? the fort\b/i, 'prerendered page'],
]
