import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { customFields } from '../contract.ts'
import { changeField, listFields, recordField } from './custom-fields.ts'

const os = implement(customFields).$context<RequestContext>()

export const customFieldsRouter = os.router({
  list: os.list.handler(act(listFields)),
  record: os.record.handler(act(recordField)),
  change: os.change.handler(act(changeField)),
})
