import { AppError, notSignedIn } from '#kernel/errors.ts'
import type { Caller, RequestContext } from '#server/http/context.ts'
import { accountsOf, type Db, inOneGo } from './database.sql.ts'
import { forgive, limit } from './limits.ts'
import { atTheScreen } from './me.ts'
import { provePassword } from './prove.ts'
import { keepTrail } from './trail.ts'
import { confirmTwoStep, startTwoStep, stopTwoStep } from './two-step.sql.ts'
import { newRecoveryCodes, newTotpSecret, stepOf, totpOf } from './two-step.ts'
import { findUser } from './users.sql.ts'

const alreadyOn = () => new AppError('two_step_on', 409)

async function self(db: Db, caller: Caller) {
  const user = await findUser(db, caller.userId)
  if (!user) throw notSignedIn()
  return user
}

/** A secret for an authenticator app. It asks for nothing at sign-in until a first code has confirmed it. */
export async function twoStepStart(context: RequestContext) {
  const caller = atTheScreen(context)
  const db = accountsOf(context.house)
  const user = await self(db, caller)
  const secret = newTotpSecret()
  if (!(await startTwoStep(db, user.id, secret))) throw alreadyOn()
  return { secret, uri: totpOf(secret, user.email).toString() }
}

export async function twoStepConfirm(context: RequestContext, { code }: { code: string }) {
  const caller = atTheScreen(context)
  const outside = accountsOf(context.house)
  await limit(outside, 'code', caller.userId)
  return inOneGo(context.house, async (db) => {
    const user = await self(db, caller)
    if (user.totp_confirmed_at) throw alreadyOn()
    if (!user.totp_secret) throw new AppError('two_step_not_started', 409)
    const step = stepOf(user.totp_secret, code.replace(/\s/g, ''))
    if (step === null) throw new AppError('wrong_code', 401)
    const { codes, hashes } = newRecoveryCodes()
    if (!(await confirmTwoStep(db, user.id, step, hashes))) throw alreadyOn()
    await keepTrail(db, caller.actor, { action: 'accounts.two_step_on', subject: 'user', subjectId: user.id })
    await forgive(db, 'code', caller.userId)
    return { recoveryCodes: codes }
  })
}

export async function twoStepStop(
  context: RequestContext,
  input: { password: string },
): Promise<{ done: true }> {
  const caller = atTheScreen(context)
  const db = accountsOf(context.house)
  await provePassword(db, await self(db, caller), input.password)
  await inOneGo(context.house, async (tx) => {
    await stopTwoStep(tx, caller.userId)
    const entry = { action: 'accounts.two_step_off', subject: 'user', subjectId: caller.userId }
    await keepTrail(tx, caller.actor, entry)
  })
  return { done: true }
}
