/** What other rooms may ask of this one. */

export { kindBeside, kindOfName, withKind } from '../kind-of-name.contract.ts'
export {
  addOrganisationIds,
  type ChangedOrganisation,
  changeOrganisations,
  rewriteOrganisationWords,
} from './bulk-change.ts'
export { type NewOrganisation, recordOrganisations } from './bulk-record.ts'
export { changeOrganisation } from './change-organisation.ts'
export { exportOrganisations } from './export-organisations.ts'
export { findOrganisationsByTokens } from './find-by-tokens.ts'
export {
  findKnownOrganisations,
  type KnownOrganisation,
  readKnownOrganisations,
} from './find-organisations.ts'
export { lookOf } from './findable.ts'
export { organisationForTie } from './for-ties.ts'
export { countOrganisations } from './list-organisations.sql.ts'
export { listByIds, listOrganisations } from './list-organisations.ts'
export { organisationNow } from './moved.sql.ts'
export { raiseStage } from './raise-stage.ts'
export {
  findVisible as findOrganisation,
  readOrganisation,
  recordOrganisation,
} from './record-organisation.ts'
export { refreshOrganisations } from './refresh-organisations.ts'
export { followSpecial } from './special.sql.ts'
export { listToTouch } from './to-touch.ts'
