/** What other rooms' pages may show of this one. */
export {
  KINDS as ORGANISATION_KIND_OPTIONS,
  kindWords as organisationKindWords,
  SPECIAL_WORDS,
} from './words.ts'
