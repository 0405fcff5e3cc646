import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { map } from '../contract.ts'
import { exportNetwork, exportPicture } from './export-network.ts'
import { network } from './network.ts'
import { findPath } from './path.ts'
import { readStanding } from './standing.ts'

const os = implement(map).$context<RequestContext>()

export const mapRouter = os.router({
  network: os.network.handler(act(network)),
  path: os.path.handler(act(findPath)),
  standing: os.standing.handler(act(readStanding)),
  export: os.export.handler(act(exportNetwork)),
  exportPicture: os.exportPicture.handler(act(exportPicture)),
})
