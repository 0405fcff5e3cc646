/** What other rooms' pages may show of this one. */
export { firstToTouch, TouchToday } from './today-section.tsx'
export {
  KINDS as ORGANISATION_KIND_OPTIONS,
  kindWords as organisationKindWords,
  SPECIAL_WORDS,
} from './words.ts'
