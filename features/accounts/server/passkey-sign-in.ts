import type { AuthenticationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server'
import { AppError } from '#kernel/errors.ts'
import { isId } from '#kernel/ids.ts'
import type { RequestContext } from '#server/http/context.ts'
import type { Me } from '../fields.contract.ts'
import { accountsOf, type Db, inOneGo } from './database.sql.ts'
import { limit, networkOf } from './limits.ts'
import { openSession } from './open-session.ts'
import { countPasskeyUse, findPasskey, keepChallenge, takeChallenge } from './passkeys.sql.ts'
import { siteOf } from './site.ts'
import { webauthn } from './webauthn.ts'

const failed = (cause?: unknown) => new AppError('passkey_failed', 401, { cause })

export async function passkeySignInOptions(context: RequestContext) {
  const db = accountsOf(context.house)
  await limit(db, 'passkey', networkOf(context.address))
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({
    rpID: siteOf(context).rpID,
    userVerification: 'required',
  })
  return { challengeId: await keepChallenge(db, options.challenge, null), options: { ...options } }
}

const KEY_ID = /^[\w-]{1,1500}$/

async function knownPasskey(db: Db, { id }: Record<string, unknown>) {
  const passkey = typeof id === 'string' && KEY_ID.test(id) ? await findPasskey(db, id) : undefined
  if (!passkey) throw failed()
  const credential: WebAuthnCredential = {
    id: passkey.id,
    publicKey: new Uint8Array(passkey.public_key),
    counter: Number(passkey.counter),
  }
  return { userId: passkey.user_id, credential }
}

type Input = { challengeId: string; response: Record<string, unknown> }

/** Signs in by passkey alone: the device has checked a finger, a face or a PIN, so no code is asked for beside it. */
export async function passkeySignIn(context: RequestContext, input: Input): Promise<Me> {
  const db = accountsOf(context.house)
  const challenge = isId(input.challengeId) ? await takeChallenge(db, input.challengeId, null) : undefined
  if (!challenge) throw failed()
  const { userId, credential } = await knownPasskey(db, input.response)
  const { rpID, expectedOrigin } = siteOf(context)
  const { verifyAuthenticationResponse } = await webauthn()
  const result = await verifyAuthenticationResponse({
    response: input.response as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin,
    expectedRPID: rpID,
    credential,
    requireUserVerification: true,
  }).catch((error) => {
    throw failed(error)
  })
  if (!result.verified) throw failed()
  return inOneGo(context.house, async (tx) => {
    await countPasskeyUse(tx, credential.id, result.authenticationInfo.newCounter)
    return openSession(context, tx, userId, 'passkey')
  })
}
