/** What other rooms' pages may use of this one. */
export { useOrganisers, useOwnBranches } from './places.ts'
export { ReachActs, waysTo } from './reach-acts.tsx'
export { KINDS as PERSON_KIND_OPTIONS, kindWords as personKindWords } from './words.ts'
