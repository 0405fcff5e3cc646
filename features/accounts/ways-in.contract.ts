import * as z from 'zod/mini'
import { done, line, moment, op } from '#kernel/contract.ts'
import { code, linkErrors, me, newPassword, password, proofErrors, secret } from './fields.contract.ts'

const tags = ['my-account']
const atTheDoor = ['sign-in']
const anyone = { public: true } as const
const { wrong_password, wrong_code, locked } = proofErrors
const passkey = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: moment(),
  lastUsedAt: z.nullable(moment()),
})

/** Passkeys, the second step and a lost password: what stands beside a password or in its place. */
export const waysIn = {
  passkeys: op('GET', '/me/passkeys', { summary: 'My passkeys', tags }).output(
    z.object({ passkeys: z.array(passkey) }),
  ),
  passkeyOptions: op('POST', '/me/passkeys/options', { summary: 'Begin to add a passkey', tags }).output(
    z.object({ challengeId: z.string(), options: z.record(z.string(), z.unknown()) }),
  ),
  passkeyRegister: op('POST', '/me/passkeys', { summary: 'Add a passkey', tags })
    .errors({ passkey_failed: { status: 422 } })
    .input(
      z.object({
        challengeId: z.string().check(z.maxLength(36)),
        name: line(60),
        response: z.record(z.string(), z.unknown()),
      }),
    )
    .output(passkey),
  removePasskey: op('DELETE', '/me/passkeys/{id}', { summary: 'Remove a passkey', tags })
    .input(z.object({ id: z.string().check(z.minLength(1), z.maxLength(1500)) }))
    .output(done()),
  twoStepStart: op('POST', '/me/two-step', { summary: 'Begin to ask for a code at sign-in', tags })
    .errors({ two_step_on: { status: 409 } })
    .output(z.object({ secret: z.string(), uri: z.string() })),
  twoStepConfirm: op('POST', '/me/two-step/confirm', { summary: 'Turn the second step on', tags })
    .errors({ wrong_code, two_step_on: { status: 409 }, two_step_not_started: { status: 409 } })
    .input(z.object({ code: code() }))
    .output(z.object({ recoveryCodes: z.array(z.string()) })),
  twoStepStop: op('POST', '/me/two-step/stop', { summary: 'Turn the second step off', tags })
    .errors({ wrong_password, locked })
    .input(z.object({ password: password() }))
    .output(done()),
  passkeySignInOptions: op(
    'POST',
    '/sign-in/passkey/options',
    { summary: 'Begin with a passkey', tags: atTheDoor },
    anyone,
  ).output(z.object({ challengeId: z.string(), options: z.record(z.string(), z.unknown()) })),
  passkeySignIn: op(
    'POST',
    '/sign-in/passkey',
    { summary: 'Sign in with a passkey', tags: atTheDoor },
    anyone,
  )
    .errors({ passkey_failed: { status: 401 }, no_workspace: { status: 403 } })
    .input(
      z.object({
        challengeId: z.string().check(z.maxLength(36)),
        response: z.record(z.string(), z.unknown()),
      }),
    )
    .output(me),
  lookAtReset: op(
    'POST',
    '/password-reset/look',
    { summary: 'Whose password a reset link is for', tags: atTheDoor },
    anyone,
  )
    .errors(linkErrors)
    .input(z.object({ token: secret() }))
    .output(z.object({ name: z.string(), email: z.string() })),
  resetPassword: op(
    'POST',
    '/password-reset',
    { summary: 'Set a new password with a reset link', tags: atTheDoor },
    anyone,
  )
    .errors(linkErrors)
    .input(z.object({ token: secret(), password: newPassword() }))
    .output(done()),
}
