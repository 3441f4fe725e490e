import { type DeclarationReflection, type ProjectReflection, ReflectionKind } from 'typedoc'
import { listEntries } from './list-entries.ts'
import type { Documented } from './read-mentions.ts'

/** Every export of every entry with its address, also where it is exported again. */
export function listDocumented(project: ProjectReflection): Map<DeclarationReflection, Documented> {
  const paths = new Map(listEntries().map(({ specifier, path }) => [specifier, path]))
  return new Map(
    (project.children ?? []).flatMap((module) =>
      (module.children ?? []).map((one) => {
        const address = `/reference/${paths.get(module.name)}#${one.name}`
        return [one, { name: one.name, specifier: module.name, address }] as const
      }),
    ),
  )
}

export const isExportedAgain = (one: DeclarationReflection) => one.kindOf(ReflectionKind.Reference)
