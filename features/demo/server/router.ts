import { implement } from '@orpc/server'
import type { RequestContext } from '#server/http/context.ts'
import { demo } from '../contract.ts'
import { loadMyExample, myExample, removeMyExample } from './my-example.ts'

const os = implement(demo).$context<RequestContext>()

export const demoRouter = os.router({
  state: os.state.handler(({ context }) => myExample(context)),
  load: os.load.handler(({ context }) => loadMyExample(context)),
  remove: os.remove.handler(({ context, input }) => removeMyExample(context, input)),
})
