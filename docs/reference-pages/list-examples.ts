import { Comment, type Reflection } from 'typedoc'

/** The code of each `@example` of some docstrings, by a name that can be that of a file and tells where it stands. */
export function listDocExamples(reflections: readonly Reflection[]): Map<string, string> {
  const examples = new Map<string, string>()
  for (const reflection of reflections) {
    const tags = reflection.comment?.getTags('@example') ?? []
    for (const [index, { content }] of tags.entries()) {
      const text = Comment.combineDisplayParts(content)
      const place = reflection
        .getFullName()
        .replaceAll(/[^\w.]+/g, '-')
        .replace(/^-/, '')
      const name = index === 0 ? place : `${place}-${index + 1}`
      const [code, ...others] = [...text.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, one]) => one)
      if (!code || others.length > 0)
        throw new Error(`The example of ${name} is not one fence of ts.`)
      examples.set(name, code)
    }
  }
  return examples
}
