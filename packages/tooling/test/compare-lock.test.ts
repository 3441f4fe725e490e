import { expect, test } from 'vitest'
import { agreesWithManifest, compareLock } from '../compare-lock.mjs'

const ky = { version: '2.1.0', integrity: 'sha512-a' }

test('finds nothing when every locked package is installed as locked', () => {
  const locked = { '': {}, 'packages/auth': {}, 'node_modules/ky': ky }

  expect(compareLock(locked, { 'packages/auth': {}, 'node_modules/ky': ky })).toBeUndefined()
})

test('names a package that is missing', () => {
  expect(compareLock({ 'node_modules/ky': ky }, {})).toBe('ky is missing')
})

test('lets an optional package be absent: it is for another platform', () => {
  expect(compareLock({ 'node_modules/fsevents': { ...ky, optional: true } }, {})).toBeUndefined()
})

test('names a package whose content differs although its version does not', () => {
  const other = { ...ky, integrity: 'sha512-b' }

  expect(compareLock({ 'node_modules/ky': ky }, { 'node_modules/ky': other })).toMatch(/^ky is/)
})

test('names a nested package by its own name', () => {
  expect(compareLock({ 'node_modules/a/node_modules/@b/c': ky }, {})).toBe('@b/c is missing')
})

test('names a package that is installed and no longer wanted', () => {
  expect(compareLock({}, { 'node_modules/ky': ky })).toBe('ky is no longer wanted')
})

test('sees a package.json that asks for something the lock file does not know', () => {
  const entry = { dependencies: { ky: '2.1.0' } }

  expect(agreesWithManifest(entry, { name: 'x', dependencies: { ky: '2.1.0' } })).toBe(true)
  expect(agreesWithManifest(entry, { dependencies: { ky: '2.2.0' } })).toBe(false)
  expect(agreesWithManifest(entry, { ...entry, devDependencies: { vite: '8' } })).toBe(false)
})
