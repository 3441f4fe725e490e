import { Comment, type DeclarationReflection } from 'typedoc'

/** The docstring of an export, as the reference shows it: that of a function is with its first signature. */
export function commentOf(reflection: DeclarationReflection): Comment {
  const holder = reflection.signatures?.[0] ?? reflection
  return (holder.comment ??= new Comment())
}
