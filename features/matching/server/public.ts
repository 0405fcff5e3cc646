export {
  type OrganisationLook,
  organisationKeys,
  type PersonLook,
  personKeys,
} from '#kernel/text/match-keys.ts'
export { compareOrganisations } from './engine/compare-organisations.ts'
export { comparePeople } from './engine/compare-people.ts'
export { countNames, countShared, withNames } from './engine/count.ts'
export {
  type Judgement,
  type Outcome,
  REASON_CODES,
  type Reason,
  type ReasonCode,
  THRESHOLDS,
  type Thresholds,
} from './engine/judgement.ts'
export {
  DEFAULT_KNOWLEDGE,
  type Knowledge,
  type NameFrequency,
  type WordFrequency,
} from './engine/knowledge.ts'
export { learn } from './engine/learn.ts'
export { learnOrganisations } from './engine/learn-organisations.ts'
export { type PreparedOrganisation, prepareOrganisation } from './engine/organisations.ts'
export { type PreparedPerson, preparePerson } from './engine/prepare.ts'
export { bothSurveys, surveyOrganisations } from './engine/survey-organisations.ts'
export { movedTo } from './merge/moved-to.ts'
export { workedWith } from './merge/referring.ts'
/** For other rooms: pairs that may be the same go into the queue for a person to answer; what is learned of matching. */
export { noteSamePairs } from './pairs/decide.ts'
export { keepKnowledge, knowledgeFrom, knowledgeText, readKnowledge } from './search/knowledge.ts'
