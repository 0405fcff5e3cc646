import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { affiliations, alliesForms, connections } from '../contract.ts'
import { listAlliesForms, recordAlliesForm } from './allies-form.ts'
import { changeAffiliation, removeAffiliation } from './change-affiliation.ts'
import { changeConnection, listConnections, removeConnection } from './change-connection.ts'
import { exportAffiliations } from './export-affiliations.ts'
import { exportConnections } from './export-connections.ts'
import { listOfOrganisation, listOfPeople, listOfPerson } from './list-affiliations.ts'
import { printAlliesForm, printFilledAlliesForm } from './paper.ts'
import { recordAffiliation } from './record-affiliation.ts'
import { recordConnection } from './record-connection.ts'

const ofAffiliations = implement(affiliations).$context<RequestContext>()
const ofConnections = implement(connections).$context<RequestContext>()
const ofForms = implement(alliesForms).$context<RequestContext>()

export const affiliationsRouter = ofAffiliations.router({
  listOfPerson: ofAffiliations.listOfPerson.handler(act(listOfPerson)),
  listOfOrganisation: ofAffiliations.listOfOrganisation.handler(act(listOfOrganisation)),
  ofPeople: ofAffiliations.ofPeople.handler(act(listOfPeople)),
  record: ofAffiliations.record.handler(act(recordAffiliation)),
  change: ofAffiliations.change.handler(act(changeAffiliation)),
  export: ofAffiliations.export.handler(act(exportAffiliations)),
  remove: ofAffiliations.remove.handler(act(removeAffiliation)),
})

export const connectionsRouter = ofConnections.router({
  listOfPerson: ofConnections.listOfPerson.handler(act(listConnections)),
  record: ofConnections.record.handler(act(recordConnection)),
  change: ofConnections.change.handler(act(changeConnection)),
  export: ofConnections.export.handler(act(exportConnections)),
  remove: ofConnections.remove.handler(act(removeConnection)),
})

export const alliesFormsRouter = ofForms.router({
  paper: ofForms.paper.handler(act(printAlliesForm)),
  paperOf: ofForms.paperOf.handler(act(printFilledAlliesForm)),
  record: ofForms.record.handler(act(recordAlliesForm)),
  listOfPerson: ofForms.listOfPerson.handler(act(listAlliesForms)),
})
