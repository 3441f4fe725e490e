import { fileURLToPath } from 'node:url'
import { type DeclarationReflection, ReflectionKind } from 'typedoc'
import { beforeAll, expect, test } from 'vitest'
import { compileExamples } from '../../packages/tooling/compile-examples.mjs'
import { listDocExamples } from '../reference-pages/list-examples.ts'
import { listEntries } from '../reference-pages/list-entries.ts'
import { readProject } from '../reference-pages/read-project.ts'
import { isRunnable, listExports, usersOf } from '../reference-pages/users-of.ts'

let project: Awaited<ReturnType<typeof readProject>>['project']
let exports: DeclarationReflection[]

beforeAll(async () => {
  ;({ project } = await readProject())
  exports = listExports(project)
}, 600_000)

const namesOf = (reflections: readonly DeclarationReflection[]) =>
  reflections.map((one) => one.getFullName())

test('reads every entry of every package', () => {
  const modules = project.getReflectionsByKind(ReflectionKind.Module).map(({ name }) => name)

  expect(modules).toEqual(listEntries().map(({ specifier }) => specifier))
  expect(exports.length).toBeGreaterThan(200)
})

test('every export has a description', () => {
  expect(
    namesOf(exports.filter((one) => !commentsOf(one).some((it) => it.hasVisibleComponent()))),
  ).toEqual([])
})

test('every function, class and constant has an example', () => {
  const silent = exports.filter(
    (one) => isRunnable(one) && !commentsOf(one).some((it) => it.getTag('@example')),
  )

  expect(namesOf(silent)).toEqual([])
})

test('every type has an example, or belongs to an export that has one', () => {
  const users = usersOf(project)
  const unshown = exports.filter(
    (one) => !isRunnable(one) && !users.has(one) && !one.comment?.getTag('@example'),
  )

  expect(namesOf(unshown)).toEqual([])
})

test('every option has a description', () => {
  const options = exports.filter(({ name }) => name.endsWith('Options'))
  const silent = options
    .flatMap(
      (one) =>
        one.children ?? one.type?.visit({ reflection: (it) => it.declaration.children }) ?? [],
    )
    .filter(
      (one) => !commentsOf(one).some((it) => it.hasVisibleComponent() || it.getTag('@default')),
    )

  expect(options.length).toBeGreaterThan(25)
  expect(namesOf(silent)).toEqual([])
})

test.each(['auth', 'emulator', 'proxy'])(
  'every example in a docstring of %s compiles',
  async (name) => {
    const own = Object.values(project.reflections).filter((one) =>
      one.getFullName().startsWith(`@northbound/${name}`),
    )
    const examples = listDocExamples(own)
    const folder = fileURLToPath(new URL(`../../packages/${name}`, import.meta.url))

    expect(examples.size).toBeGreaterThan(15)
    expect(await compileExamples(examples, undefined, folder)).toEqual([])
  },
  180_000,
)

/** A function has its docstring with a signature, and a property that is one with the signature of its type. */
function commentsOf(reflection: DeclarationReflection) {
  const type = reflection.type?.visit({ reflection: (it) => it.declaration })
  const holders = [
    reflection,
    reflection.getSignature,
    ...(reflection.signatures ?? []),
    ...(type?.signatures ?? []),
  ]
  return holders.flatMap((one) => one?.comment ?? [])
}
