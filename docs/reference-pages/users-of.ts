import {
  type DeclarationReflection,
  makeRecursiveVisitor,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  type SomeType,
} from 'typedoc'

/** What runs, and so has an example; the others are types. */
const runnable = ReflectionKind.Function | ReflectionKind.Class | ReflectionKind.Variable

/**
 * For each exported type the functions, classes and constants that say it, or else those that say a type that does: the
 * examples of these show it. A type that is missing here is of no use to anybody.
 */
export function usersOf(
  project: ProjectReflection,
): Map<DeclarationReflection, DeclarationReflection[]> {
  const exports = listExports(project)
  const saidBy = new Map(exports.map((one) => [one, saidIn(one, exports)]))
  const users = new Map<DeclarationReflection, DeclarationReflection[]>()
  let near = exports.filter((one) => one.kindOf(runnable))
  const sources = new Map(near.map((one) => [one, [one]]))
  while (near.length > 0) {
    const found = new Map<DeclarationReflection, Set<DeclarationReflection>>()
    for (const one of near) {
      for (const said of saidBy.get(one) ?? []) {
        if (sources.has(said)) continue
        const known = found.get(said) ?? new Set()
        for (const source of sources.get(one) ?? []) known.add(source)
        found.set(said, known)
      }
    }
    for (const [said, by] of found) {
      sources.set(said, [...by])
      users.set(said, [...by])
    }
    near = [...found.keys()]
  }
  return users
}

/** Everything that is exported, once: what another entry exports again is with the first. */
export function listExports(project: ProjectReflection): DeclarationReflection[] {
  return (project.children ?? [])
    .flatMap((module) => module.children ?? [])
    .filter((one) => !one.kindOf(ReflectionKind.Reference))
}

export const isRunnable = (one: DeclarationReflection) => one.kindOf(runnable)

function saidIn(
  one: DeclarationReflection,
  exports: readonly DeclarationReflection[],
): Set<DeclarationReflection> {
  const said = new Set<DeclarationReflection>()
  const visitor = makeRecursiveVisitor({
    reference({ reflection }) {
      const target = exports.find((other) => other === reflection)
      if (target && target !== one) said.add(target)
    },
    reflection: ({ declaration }) => visit(declaration),
  })
  const visit = (reflection: Reflection) => {
    for (const type of typesOf(reflection)) type.visit(visitor)
    reflection.traverse((child) => {
      visit(child)
      return true
    })
  }
  visit(one)
  return said
}

function typesOf(reflection: Reflection): SomeType[] {
  const { type, extendedTypes } = reflection as Partial<DeclarationReflection>
  return [...(type ? [type] : []), ...(extendedTypes ?? [])]
}
