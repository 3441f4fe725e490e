/** What only a real platform needs in the form. */
export { DirectFields } from './direct-fields.tsx'
export { RelayField } from './relay-field.tsx'
