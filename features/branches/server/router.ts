import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { branches } from '../contract.ts'
import { archiveBranch, changeBranch, listBranches, readBranch, recordBranch } from './branches.ts'
import { listCoalitions, recordCoalition } from './coalitions.ts'
import { exportWorkplaces } from './export-workplaces.ts'
import { archiveWorkplace, changeWorkplace, recordWorkplace } from './keep-workplace.ts'
import { listWorkplaces, readWorkplace } from './workplaces.ts'

const os = implement(branches).$context<RequestContext>()
type Target = { id: string; reason?: string }

export const branchesRouter = os.router({
  list: os.list.handler(act(listBranches)),
  get: os.get.handler(act((tx, { id }: Target) => readBranch(tx, id))),
  record: os.record.handler(act(recordBranch)),
  change: os.change.handler(act(changeBranch)),
  archive: os.archive.handler(act((tx, { id, reason }: Target) => archiveBranch(tx, id, true, reason))),
  restore: os.restore.handler(act((tx, { id }: Target) => archiveBranch(tx, id, false))),
  workplaces: {
    list: os.workplaces.list.handler(act(listWorkplaces)),
    get: os.workplaces.get.handler(act((tx, { id }: Target) => readWorkplace(tx, id))),
    record: os.workplaces.record.handler(act(recordWorkplace)),
    change: os.workplaces.change.handler(act(changeWorkplace)),
    archive: os.workplaces.archive.handler(
      act((tx, { id, reason }: Target) => archiveWorkplace(tx, id, true, reason)),
    ),
    restore: os.workplaces.restore.handler(act((tx, { id }: Target) => archiveWorkplace(tx, id, false))),
    export: os.workplaces.export.handler(act(exportWorkplaces)),
  },
  coalitions: {
    list: os.coalitions.list.handler(act(listCoalitions)),
    record: os.coalitions.record.handler(act(recordCoalition)),
  },
})
