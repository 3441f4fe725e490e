import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../test-run/steps.mjs'
import { rooms } from './rooms.mjs'

/** @typedef {{ files: string[], rules: object }} Override a part of the linter's configuration */

/**
 * The rules of the linter that hold the walls between rooms.
 *
 * @returns {Override[]}
 */
export function lintRules() {
  return Object.entries(rooms).flatMap(([name, all]) => [
    forbidEverything(name),
    ...all.flatMap((room) => rulesOf(`packages/${name}/src`, room)),
  ])
}

/**
 * A file in no room may import nothing, so that a missing entry in the table is noticed.
 *
 * @param {string} name
 * @returns {Override}
 */
function forbidEverything(name) {
  const message = 'This file is in no room: add it to packages/tooling/rooms/rooms.mjs.'
  return override([`packages/${name}/src/**`], ['*'], message)
}

/**
 * @param {string} folder
 * @param {import('./rooms.mjs').Room} room
 * @returns {Override[]}
 */
function rulesOf(folder, { name, rooms: used = [], files = [], packages = [] }) {
  const message = `${name} may import ${[...used, ...packages].join(', ') || 'nothing'}: see packages/tooling/rooms/rooms.mjs.`
  const allowed = packages.flatMap((one) => [`!${one}`, `!${one}/**`])
  /** @param {string} up the way from a file to the rooms */
  const reach = (up) => [
    ...used.map((one) => `!${up}${one}${one.endsWith('.ts') ? '' : '/**'}`),
    ...files.map((one) => `!${up}../${one}`),
  ]
  if (name.endsWith('.ts'))
    return [override([`${folder}/${name}`], ['*', ...reach('./'), ...allowed], message)]

  const flat = override(
    [`${folder}/${name}/*`],
    ['*', '!./**', '../**', ...reach('../'), ...allowed],
    message,
  )
  const hasFolders = readdirSync(join(root, folder, name), { withFileTypes: true }).some((entry) =>
    entry.isDirectory(),
  )
  const nested = override(
    [`${folder}/${name}/*/**`],
    ['*', '!./**', '!../**', '../../**', ...reach('../../'), ...allowed],
    message,
  )
  return hasFolders ? [flat, nested] : [flat]
}

/**
 * @param {string[]} files
 * @param {string[]} group patterns of what may not be imported, and with `!` of what may; the last that fits counts
 * @param {string} message
 * @returns {Override}
 */
function override(files, group, message) {
  return {
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
  }
}
