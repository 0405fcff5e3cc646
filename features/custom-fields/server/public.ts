/** What other rooms may ask of this one. */

export { changedCustom, tidyCustom } from './check-values.ts'
export { keyOf as fieldKeyOf, listFields, recordField } from './custom-fields.ts'
export { dropEmptyFields, findFieldsByName, growChoices, makeFields, type NamedField } from './for-imports.ts'
export { ownColumns } from './own-columns.ts'
