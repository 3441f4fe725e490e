/** What only a real platform needs in the form. */
export { DirectFields } from '../form/direct-fields.tsx'
export { RelayField } from '../form/relay-field.tsx'
