import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { privacy } from '../contract.ts'
import { exportTrail } from './export-trail.ts'
import { listWho, readTrail } from './read-trail.ts'

const os = implement(privacy).$context<RequestContext>()

export const privacyRouter = os.router({
  trail: os.trail.handler(act(readTrail)),
  trailWho: os.trailWho.handler(act(listWho)),
  trailOf: os.trailOf.handler(act(readTrail)),
  exportTrail: os.exportTrail.handler(act(exportTrail)),
})
