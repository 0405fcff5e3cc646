/** What other rooms' pages may use of this one. */
export { useOwnFacts, useOwnFields, useOwnNames } from './queries.ts'
export { OWN_FIELD_WORDS, ownValueWords, TYPES as OWN_FIELD_TYPES } from './words.ts'
