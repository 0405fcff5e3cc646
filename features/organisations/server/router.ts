import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { organisations } from '../contract.ts'
import { shareOrganisations, tagOrganisations } from './act-on-organisations.ts'
import { archiveOrganisation, changeOrganisation } from './change-organisation.ts'
import { exportOrganisations } from './export-organisations.ts'
import { countList, listByIds, listOrganisations, listTags } from './list-organisations.ts'
import { readOrganisation, recordOrganisation } from './record-organisation.ts'
import { settleKinds } from './settle-kinds.ts'
import { listToTouch } from './to-touch.ts'
import { listToldKinds } from './told-kinds.ts'

const os = implement(organisations).$context<RequestContext>()
type Target = { id: string; reason?: string }

export const organisationsRouter = os.router({
  list: os.list.handler(act(listOrganisations)),
  count: os.count.handler(act(countList)),
  tags: os.tags.handler(act(listTags)),
  byIds: os.byIds.handler(act(listByIds)),
  toldKinds: os.toldKinds.handler(act(listToldKinds)),
  settleKinds: os.settleKinds.handler(act(settleKinds)),
  toTouch: os.toTouch.handler(act((tx) => listToTouch(tx))),
  get: os.get.handler(act((tx, { id }: Target) => readOrganisation(tx, id))),
  record: os.record.handler(act(recordOrganisation)),
  change: os.change.handler(act(changeOrganisation)),
  archive: os.archive.handler(act((tx, { id, reason }: Target) => archiveOrganisation(tx, id, true, reason))),
  restore: os.restore.handler(act((tx, { id }: Target) => archiveOrganisation(tx, id, false))),
  tag: os.tag.handler(act(tagOrganisations)),
  share: os.share.handler(act(shareOrganisations)),
  export: os.export.handler(act(exportOrganisations)),
})
