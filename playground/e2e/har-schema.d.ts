/** The schemas of HAR 1.2 by name; each refers to the others by its `$id`. */
declare module 'har-schema' {
  const schemas: Readonly<Record<string, { readonly $schema: string; readonly $id: string }>>
  export default schemas
}
