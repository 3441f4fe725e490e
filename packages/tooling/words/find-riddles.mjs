import { riddles } from './riddles.mjs'

/**
 * @typedef {object} Riddle
 * @property {number} line from 1
 * @property {string} word
 * @property {string} instead
 */

/**
 * Words of a text that its readers would have to decode.
 *
 * @param {string} text
 * @returns {Riddle[]}
 */
export function findRiddles(text) {
  return text.split('\n').flatMap((content, index) =>
    riddles.flatMap(([riddle, instead]) => {
      const [word] = riddle.exec(content) ?? []
      return word === undefined ? [] : [{ line: index + 1, word, instead }]
    }),
  )
}
