import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../test-run/steps.mjs'
import { folderOf, houseRules, rooms } from './rooms.mjs'

/** @typedef {{ files: string[], rules: object }} Override a part of the linter's configuration */

const isFile = /\.tsx?$/

/**
 * The rules of the linter that hold the walls between rooms.
 *
 * @returns {Override[]}
 */
export function lintRules() {
  return Object.entries(rooms).flatMap(([name, all]) => [
    forbidEverything(name),
    ...all.flatMap((room) => rulesOf(name, room)),
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
  return override([`${folderOf(name)}/**`], ['*'], message)
}

/**
 * @param {string} house the package
 * @param {import('./rooms.mjs').Room} room
 * @returns {Override[]}
 */
function rulesOf(house, { name, rooms: used = [], files = [], packages = [], entries = [] }) {
  const shared = houseRules[house] ?? { packages: [], stories: [], forbidden: [] }
  const besides = [...shared.packages, ...packages]
  const allowed = [...withEntries(besides), ...entries.map((one) => `!${one}`)]
  /** @param {string} up the way from a file to the rooms */
  const reach = (up) => [
    ...used.map((one) => `!${up}${one}${isFile.test(one) ? '' : '/**'}`),
    ...files.map((one) => `!${up}../${one}`),
  ]
  /**
   * @param {string[]} where
   * @param {string[]} group
   * @param {string[]} more
   */
  const wall = (where, group, more = []) => {
    const may = [...used, ...besides, ...entries, ...more].join(', ') || 'nothing'
    const message = `${name} may import ${may}: see packages/tooling/rooms/rooms.mjs.`
    return override(where, ['*', ...group, ...allowed, ...withEntries(more)], message, shared)
  }

  const folder = folderOf(house)
  if (isFile.test(name)) return [wall([`${folder}/${name}`], reach('./'))]

  const inside = ['!./**', '../**', ...reach('../')]
  const walls = [wall([`${folder}/${name}/*`], inside)]
  if (shared.stories.length)
    walls.push(wall([`${folder}/${name}/*.stories.tsx`], inside, shared.stories))
  const hasFolders = readdirSync(join(root, folder, name), { withFileTypes: true }).some((entry) =>
    entry.isDirectory(),
  )
  if (hasFolders)
    walls.push(
      wall([`${folder}/${name}/*/**`], ['!./**', '!../**', '../../**', ...reach('../../')]),
    )
  return walls
}

/**
 * @param {readonly string[]} packages
 * @returns {string[]} patterns that allow them
 */
function withEntries(packages) {
  return packages.flatMap((one) => [`!${one}`, `!${one}/**`])
}

/**
 * @param {string[]} files
 * @param {string[]} group patterns of what may not be imported, and with `!` of what may; the last that fits counts
 * @param {string} message
 * @param {Pick<import('./rooms.mjs').HouseRules, 'forbidden'>} [house]
 * @returns {Override}
 */
function override(files, group, message, { forbidden } = { forbidden: [] }) {
  const paths = forbidden.length ? { paths: forbidden } : {}
  return {
    files,
    rules: { 'no-restricted-imports': ['error', { ...paths, patterns: [{ group, message }] }] },
  }
}
