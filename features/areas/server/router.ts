import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { areas, communities } from '../contract.ts'
import { bringAreas, removeAreas } from './bring-areas.ts'
import { listCommunities } from './communities.ts'
import { countAreas } from './count-areas.ts'
import { exportAreas, exportPicture } from './export-areas.ts'
import { listRecords } from './list-records.ts'
import { listReaches, recordReach, removeReach } from './reaches.ts'
import { listSets, showShapes } from './show-areas.ts'

const ofAreas = implement(areas).$context<RequestContext>()
const ofCommunities = implement(communities).$context<RequestContext>()

export const areasRouter = ofAreas.router({
  sets: ofAreas.sets.handler(act(listSets)),
  counts: ofAreas.counts.handler(act(countAreas)),
  records: ofAreas.records.handler(act(listRecords)),
  export: ofAreas.export.handler(act(exportAreas)),
  exportPicture: ofAreas.exportPicture.handler(act(exportPicture)),
  shapes: ofAreas.shapes.handler(act(showShapes)),
  bring: ofAreas.bring.handler(act(bringAreas)),
  remove: ofAreas.remove.handler(act(removeAreas)),
})

export const communitiesRouter = ofCommunities.router({
  list: ofCommunities.list.handler(act(listCommunities)),
  reaches: ofCommunities.reaches.handler(act(listReaches)),
  reach: ofCommunities.reach.handler(act(recordReach)),
  unreach: ofCommunities.unreach.handler(act(removeReach)),
})
