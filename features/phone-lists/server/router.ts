import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { phoneLists } from '../contract.ts'
import { recordOutcome } from './outcome.ts'
import { printEmptyPhoneList, printPhoneList } from './paper.ts'
import { listPhoneLists, readPhoneList, recordPhoneList, removePhoneList } from './phone-lists.ts'

const os = implement(phoneLists).$context<RequestContext>()

export const phoneListsRouter = os.router({
  list: os.list.handler(act(listPhoneLists)),
  get: os.get.handler(act(readPhoneList)),
  record: os.record.handler(act(recordPhoneList)),
  outcome: os.outcome.handler(act(recordOutcome)),
  emptyPaper: os.emptyPaper.handler(act(printEmptyPhoneList)),
  paper: os.paper.handler(act(printPhoneList)),
  remove: os.remove.handler(act(removePhoneList)),
})
