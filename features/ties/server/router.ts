import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { ties } from '../contract.ts'
import { tiesOfOrganisation, tiesOfPerson } from './pictures.ts'
import { saidAtOrganisation } from './said.ts'
import { search } from './search.ts'
import { takePicture } from './take-picture.ts'
import { timelineOfOrganisation, timelineOfPerson } from './timeline.ts'
import { whoDoWeKnow } from './who-do-we-know.ts'

const os = implement(ties).$context<RequestContext>()

export const tiesRouter = os.router({
  whoDoWeKnow: os.whoDoWeKnow.handler(act(whoDoWeKnow)),
  ofPerson: os.ofPerson.handler(act(tiesOfPerson)),
  ofOrganisation: os.ofOrganisation.handler(act(tiesOfOrganisation)),
  timelineOfPerson: os.timelineOfPerson.handler(act(timelineOfPerson)),
  timelineOfOrganisation: os.timelineOfOrganisation.handler(act(timelineOfOrganisation)),
  takePicture: os.takePicture.handler(act(takePicture)),
  saidAtOrganisation: os.saidAtOrganisation.handler(act(saidAtOrganisation)),
  search: os.search.handler(act(search)),
})
