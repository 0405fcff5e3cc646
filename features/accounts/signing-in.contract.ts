import * as z from 'zod/mini'
import { done, line, op } from '#kernel/contract.ts'
import {
  code,
  linkErrors,
  mailAddress,
  me,
  newPassword,
  password,
  proofErrors,
  secret,
} from './fields.contract.ts'

const tags = ['sign-in']
const anyone = { public: true } as const

export const signingIn = {
  state: op(
    'GET',
    '/accounts/state',
    { summary: 'Whether this installation is set up', tags },
    anyone,
  ).output(z.object({ setUp: z.boolean(), mail: z.boolean() })),
  setUp: op('POST', '/set-up', { summary: 'Open the first workspace', tags }, anyone)
    .errors(linkErrors)
    .input(
      z.object({
        token: secret(),
        workspaceName: line(120),
        name: line(120),
        email: mailAddress(),
        password: newPassword(),
      }),
    )
    .output(me),
  signIn: op('POST', '/sign-in', { summary: 'Sign in with a mail address and a password', tags }, anyone)
    .errors({ ...proofErrors, no_workspace: { status: 403 } })
    .input(z.object({ email: mailAddress(), password: password(), code: z.optional(code()) }))
    .output(me),
  signInByLink: op(
    'POST',
    '/sign-in/link',
    { summary: 'Sign in to an example with the link that opened it', tags },
    anyone,
  )
    .errors({ ...linkErrors, no_workspace: { status: 403 } })
    .input(z.object({ token: secret() }))
    .output(me),
  signOut: op('POST', '/sign-out', { summary: 'Sign out on this device', tags }, anyone).output(done()),
  me: op('GET', '/me', { summary: 'Who is signed in; null when nobody is', tags }, anyone).output(
    z.object({ me: z.nullable(me) }),
  ),
}
