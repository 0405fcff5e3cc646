import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { AppError, notFound } from '#kernel/errors.ts'
import { isId } from '#kernel/ids.ts'
import type { RequestContext } from '#server/http/context.ts'
import { accountsOf, inOneGo } from './database.sql.ts'
import { atTheScreen } from './me.ts'
import { deletePasskey, insertPasskey, keepChallenge, listPasskeys, takeChallenge } from './passkeys.sql.ts'
import { siteOf } from './site.ts'
import { keepTrail } from './trail.ts'
import { findUser } from './users.sql.ts'
import { webauthn } from './webauthn.ts'

// EdDSA, ES256 and RS256: what every phone and key can do. Left to itself the library tries newer ones that Node warns of.
const ALGORITHMS = [-8, -7, -257]

const failed = (cause?: unknown) => new AppError('passkey_failed', 422, { cause })

export async function passkeys(context: RequestContext) {
  const rows = await listPasskeys(accountsOf(context.house), atTheScreen(context).userId)
  const passkeys = rows.map((row) => ({
    id: row.id,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }))
  return { passkeys }
}

export async function passkeyOptions(context: RequestContext) {
  const { userId } = atTheScreen(context)
  const db = accountsOf(context.house)
  const user = await findUser(db, userId)
  if (!user) throw notFound()
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpName: 'Commonground',
    rpID: siteOf(context).rpID,
    userName: user.email,
    userDisplayName: user.name,
    userID: new TextEncoder().encode(user.id),
    // A passkey stands for password and code together, so it must be found by itself and ask for a finger, face or PIN.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: (await listPasskeys(db, userId)).map(({ id, transports }) => ({ id, transports })),
  })
  return { challengeId: await keepChallenge(db, options.challenge, userId), options: { ...options } }
}

type Registration = { challengeId: string; name: string; response: Record<string, unknown> }

async function verified(context: RequestContext, challenge: string, response: Record<string, unknown>) {
  const { rpID, expectedOrigin } = siteOf(context)
  const { verifyRegistrationResponse } = await webauthn()
  try {
    const result = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID: rpID,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (result.verified) return result.registrationInfo.credential
  } catch (error) {
    throw failed(error)
  }
  throw failed()
}

export async function passkeyRegister(context: RequestContext, input: Registration) {
  const { userId, actor } = atTheScreen(context)
  const outside = accountsOf(context.house)
  const challenge = isId(input.challengeId)
    ? await takeChallenge(outside, input.challengeId, userId)
    : undefined
  if (!challenge) throw failed()
  const credential = await verified(context, challenge, input.response)
  const { id, counter, transports = [] } = credential
  await inOneGo(context.house, async (db) => {
    const public_key = Buffer.from(credential.publicKey)
    if (
      !(await insertPasskey(db, { id, user_id: userId, name: input.name, public_key, counter, transports }))
    )
      throw failed()
    const entry = {
      action: 'accounts.add_passkey',
      subject: 'user',
      subjectId: userId,
      after: { name: input.name },
    }
    await keepTrail(db, actor, entry)
  })
  return { id, name: input.name, createdAt: new Date().toISOString(), lastUsedAt: null }
}

export async function removePasskey(
  context: RequestContext,
  { id }: { id: string },
): Promise<{ done: true }> {
  const { userId, actor } = atTheScreen(context)
  await inOneGo(context.house, async (db) => {
    const name = await deletePasskey(db, userId, id)
    if (name === undefined) throw notFound()
    const entry = { action: 'accounts.remove_passkey', subject: 'user', subjectId: userId, before: { name } }
    await keepTrail(db, actor, entry)
  })
  return { done: true }
}
