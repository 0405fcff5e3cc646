import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { home } from '../contract.ts'
import { listBehind } from './list-behind.ts'
import { readHeard } from './read-heard.ts'
import { readPulse } from './read-pulse.ts'
import { readToday } from './read-today.ts'

const os = implement(home).$context<RequestContext>()

export const homeRouter = os.router({
  today: os.today.handler(act((tx) => readToday(tx))),
  pulse: os.pulse.handler(act((tx) => readPulse(tx))),
  heard: os.heard.handler(act((tx) => readHeard(tx))),
  behind: os.behind.handler(act(listBehind)),
})
