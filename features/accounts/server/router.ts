import { implement } from '@orpc/server'
import type { RequestContext } from '#server/http/context.ts'
import { accounts } from '../contract.ts'
import { changePassword } from './change-password.ts'
import { invitations, invite, withdrawInvitation } from './invite.ts'
import { acceptInvitation, lookAtInvitation } from './join.ts'
import { me, switchWorkspace } from './me.ts'
import { passkeyOptions, passkeyRegister, passkeys, removePasskey } from './my-passkeys.ts'
import { endOtherSessions, endSession, mySessions } from './my-sessions.ts'
import { signInByLink } from './one-time-link.ts'
import { changeOrganiser, organisers, removeOrganiser } from './organisers.ts'
import { passkeySignIn, passkeySignInOptions } from './passkey-sign-in.ts'
import { readReminders, setReminders, stopReminders } from './reminders.ts'
import { lookAtReset, resetPassword } from './reset.ts'
import { setUp, state } from './set-up.ts'
import { signIn, signOut } from './sign-in.ts'
import { createToken, revokeToken, tokens } from './tokens.ts'
import { twoStepConfirm, twoStepStart, twoStepStop } from './two-step-setting.ts'

const os = implement(accounts).$context<RequestContext>()

export const accountsRouter = os.router({
  state: os.state.handler(({ context }) => state(context)),
  setUp: os.setUp.handler(({ context, input }) => setUp(context, input)),
  signIn: os.signIn.handler(({ context, input }) => signIn(context, input)),
  signInByLink: os.signInByLink.handler(({ context, input }) => signInByLink(context, input)),
  signOut: os.signOut.handler(({ context }) => signOut(context)),
  me: os.me.handler(({ context }) => me(context)),
  passkeySignInOptions: os.passkeySignInOptions.handler(({ context }) => passkeySignInOptions(context)),
  passkeySignIn: os.passkeySignIn.handler(({ context, input }) => passkeySignIn(context, input)),
  lookAtReset: os.lookAtReset.handler(({ context, input }) => lookAtReset(context, input)),
  resetPassword: os.resetPassword.handler(({ context, input }) => resetPassword(context, input)),
  switchWorkspace: os.switchWorkspace.handler(({ context, input }) => switchWorkspace(context, input)),
  changePassword: os.changePassword.handler(({ context, input }) => changePassword(context, input)),
  reminders: os.reminders.handler(({ context }) => readReminders(context)),
  stopReminders: os.stopReminders.handler(({ context, input }) => stopReminders(context, input)),
  setReminders: os.setReminders.handler(({ context, input }) => setReminders(context, input)),
  sessions: os.sessions.handler(({ context }) => mySessions(context)),
  endSession: os.endSession.handler(({ context, input }) => endSession(context, input)),
  endOtherSessions: os.endOtherSessions.handler(({ context }) => endOtherSessions(context)),
  tokens: os.tokens.handler(({ context }) => tokens(context)),
  createToken: os.createToken.handler(({ context, input }) => createToken(context, input)),
  revokeToken: os.revokeToken.handler(({ context, input }) => revokeToken(context, input)),
  passkeys: os.passkeys.handler(({ context }) => passkeys(context)),
  passkeyOptions: os.passkeyOptions.handler(({ context }) => passkeyOptions(context)),
  passkeyRegister: os.passkeyRegister.handler(({ context, input }) => passkeyRegister(context, input)),
  removePasskey: os.removePasskey.handler(({ context, input }) => removePasskey(context, input)),
  twoStepStart: os.twoStepStart.handler(({ context }) => twoStepStart(context)),
  twoStepConfirm: os.twoStepConfirm.handler(({ context, input }) => twoStepConfirm(context, input)),
  twoStepStop: os.twoStepStop.handler(({ context, input }) => twoStepStop(context, input)),
  organisers: os.organisers.handler(({ context }) => organisers(context)),
  changeOrganiser: os.changeOrganiser.handler(({ context, input }) => changeOrganiser(context, input)),
  removeOrganiser: os.removeOrganiser.handler(({ context, input }) => removeOrganiser(context, input)),
  invite: os.invite.handler(({ context, input }) => invite(context, input)),
  invitations: os.invitations.handler(({ context }) => invitations(context)),
  withdrawInvitation: os.withdrawInvitation.handler(({ context, input }) =>
    withdrawInvitation(context, input),
  ),
  lookAtInvitation: os.lookAtInvitation.handler(({ context, input }) => lookAtInvitation(context, input)),
  acceptInvitation: os.acceptInvitation.handler(({ context, input }) => acceptInvitation(context, input)),
})
