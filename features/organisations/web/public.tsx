/** What other rooms' pages may show of this one. */
export { kindOfName } from '../kind-of-name.contract.ts'
export { firstToTouch, TouchToday } from './today-section.tsx'
export {
  KINDS as ORGANISATION_KIND_OPTIONS,
  kindWords as organisationKindWords,
  SPECIAL_WORDS,
  STAGE_OPTIONS as ORGANISATION_STAGE_OPTIONS,
  STAGE_WORDS as ORGANISATION_STAGE_WORDS,
} from './words.ts'
