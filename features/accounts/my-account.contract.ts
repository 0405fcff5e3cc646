import * as z from 'zod/mini'
import { done, id, line, moment, op } from '#kernel/contract.ts'
import { me, newPassword, password, proofErrors, role } from './fields.contract.ts'

const tags = ['my-account']
const { wrong_password, locked } = proofErrors
const target = z.object({ id: id() })

export const session = z.object({
  id: id(),
  device: z.string(),
  createdAt: moment(),
  lastSeenAt: moment(),
  here: z.boolean(),
})

const when = {
  remind: z.enum(['never', 'daily', 'weekly']),
  /** From this hour on, in Britain. */
  hour: z.int().check(z.minimum(0), z.maximum(23)),
  /** Of a weekly one; 1 is Monday. */
  day: z.optional(z.int().check(z.minimum(1), z.maximum(7))),
}
/** `mail` is false where the installation has no mail server. */
const reminders = z.object({ ...when, day: z.number(), mail: z.boolean() })

export const token = z.object({
  id: id(),
  name: z.string(),
  role: role(),
  scope: z.enum(['read', 'write']),
  createdAt: moment(),
  lastUsedAt: z.nullable(moment()),
  expiresAt: z.nullable(moment()),
})

export const myAccount = {
  switchWorkspace: op('POST', '/me/workspace', { summary: 'Go to another of my workspaces', tags })
    .input(z.object({ workspaceId: id() }))
    .output(me),
  changePassword: op('POST', '/me/password', {
    summary:
      'Change my password; other devices are signed out, and tokens and passkeys end unless they are kept',
    tags,
  })
    .errors({ wrong_password, locked })
    .input(z.object({ current: password(), next: newPassword(), keepKeys: z.optional(z.boolean()) }))
    .output(done()),
  sessions: op('GET', '/me/sessions', { summary: 'Where I am signed in', tags }).output(
    z.object({ sessions: z.array(session) }),
  ),
  endSession: op('DELETE', '/me/sessions/{id}', { summary: 'Sign out on one device', tags })
    .input(target)
    .output(done()),
  endOtherSessions: op('POST', '/me/sessions/end-others', {
    summary: 'Sign out everywhere but here',
    tags,
  }).output(z.object({ ended: z.number() })),
  reminders: op(
    'GET',
    '/me/reminders',
    { summary: 'When a mail tells me what waits on Today', tags },
    { roles: ['region', 'branch', 'listener'] },
  ).output(reminders),
  setReminders: op(
    'PUT',
    '/me/reminders',
    { summary: 'Choose when I am reminded by mail, or never', tags },
    { roles: ['region', 'branch', 'listener'] },
  )
    .input(z.object(when))
    .output(reminders),
  stopReminders: op(
    'POST',
    '/reminders/stop',
    { summary: 'Stop reminders by mail, with the key that stands in each', tags },
    { public: true },
  )
    .input(z.object({ key: z.string().check(z.minLength(20), z.maxLength(100), z.regex(/^[\w-]+$/)) }))
    .output(done()),
  tokens: op('GET', '/me/tokens', { summary: 'My tokens for other programs', tags }).output(
    z.object({ tokens: z.array(token) }),
  ),
  createToken: op('POST', '/me/tokens', { summary: 'Make a token; its secret is shown this once', tags })
    .input(
      z.object({
        name: line(100),
        role: role(),
        scope: z.enum(['read', 'write']),
        expiresInDays: z.optional(z.int().check(z.minimum(1), z.maximum(3650))),
      }),
    )
    .output(z.object({ token, secret: z.string() })),
  revokeToken: op('DELETE', '/me/tokens/{id}', { summary: 'Stop a token', tags })
    .input(target)
    .output(done()),
}
