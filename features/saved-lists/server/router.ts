import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { savedLists } from '../contract.ts'
import { listSaved, removeList, saveList } from './saved-lists.ts'

const os = implement(savedLists).$context<RequestContext>()

export const savedListsRouter = os.router({
  list: os.list.handler(act(listSaved)),
  save: os.save.handler(act(saveList)),
  remove: os.remove.handler(act(removeList)),
})
