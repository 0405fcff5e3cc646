/** What other rooms may ask of this one. */
export {
  type NewAffiliation,
  type NewAlliesForm,
  type NewConnection,
  recordAffiliations,
  recordAlliesForms,
  recordConnections,
} from './bulk-record.ts'
