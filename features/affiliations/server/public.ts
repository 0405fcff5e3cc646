/** What other rooms may ask of this one. */
export { recordAlliesForm } from './allies-form.ts'
export { changeTies, findTiesOf, type KnownTie, type TieValues } from './bulk-change.ts'
export {
  type NewAffiliation,
  type NewAlliesForm,
  type NewConnection,
  recordAffiliations,
  recordAlliesForms,
  recordConnections,
} from './bulk-record.ts'
export { exportAffiliations } from './export-affiliations.ts'
export { exportConnections } from './export-connections.ts'
export { findConnections } from './find-connections.ts'
export { learnAffiliation, learnConnection } from './learn.ts'
export { listOfOrganisation, listOfPeople, listOfPerson } from './list-affiliations.ts'
export { recordAffiliation } from './record-affiliation.ts'
export { recordConnection } from './record-connection.ts'
export { type MaybeSpecial, noteSpecialReads } from './special-reads.ts'
