import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { people } from '../contract.ts'
import { assignPeople, sharePeople, tagPeople } from './act-on-people.ts'
import { archivePerson, changePerson } from './change-person.ts'
import { exportPeople } from './export-people.ts'
import { findAlike } from './find-alike.ts'
import { countList, listByIds, listPeople, listTags } from './list-people.ts'
import { readPerson, recordPerson } from './record-person.ts'

const os = implement(people).$context<RequestContext>()

export const peopleRouter = os.router({
  list: os.list.handler(act(listPeople)),
  count: os.count.handler(act(countList)),
  tags: os.tags.handler(act(listTags)),
  byIds: os.byIds.handler(act(listByIds)),
  get: os.get.handler(act((tx, input: { id: string }) => readPerson(tx, input.id))),
  record: os.record.handler(act(recordPerson)),
  alike: os.alike.handler(act(findAlike)),
  change: os.change.handler(act(changePerson)),
  archive: os.archive.handler(
    act((tx, input: { id: string; reason?: string }) => archivePerson(tx, input.id, true, input.reason)),
  ),
  restore: os.restore.handler(act((tx, input: { id: string }) => archivePerson(tx, input.id, false))),
  tag: os.tag.handler(act(tagPeople)),
  assign: os.assign.handler(act(assignPeople)),
  share: os.share.handler(act(sharePeople)),
  export: os.export.handler(act(exportPeople)),
})
