/** What other rooms' pages may show of this one. */
export { AddAffiliation } from './add-affiliation.tsx'
export { AffiliationsOf } from './affiliations-of.tsx'
export { AddConnection, ConnectionsOf } from './connections-of.tsx'
export { useOrganisationSearch, usePersonSearch } from './searching.ts'
export { KIND_WORDS as CONNECTION_WORDS, ROLE_WORDS } from './words.ts'
