import { implement } from '@orpc/server'
import type { RequestContext } from '#server/http/context.ts'
import { accounts } from '../contract.ts'
import { me } from './me.ts'
import { setUp, state } from './set-up.ts'
import { signIn, signOut } from './sign-in.ts'

const os = implement(accounts).$context<RequestContext>()

export const accountsRouter = os.router({
  state: os.state.handler(({ context }) => state(context)),
  setUp: os.setUp.handler(({ context, input }) => setUp(context, input)),
  signIn: os.signIn.handler(({ context, input }) => signIn(context, input)),
  signOut: os.signOut.handler(({ context }) => signOut(context)),
  me: os.me.handler(({ context }) => me(context)),
})
