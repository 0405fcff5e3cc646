import * as z from 'zod/mini'
import { done, id, line, moment, op } from '#kernel/contract.ts'
import {
  code,
  ids,
  linkErrors,
  mailAddress,
  me,
  password,
  proofErrors,
  role,
  secret,
} from './fields.contract.ts'

const tags = ['organisers']
const anyone = { public: true } as const
const inviters = { roles: ['region', 'branch'] } as const

export const openInvitation = z.object({
  id: id(),
  name: z.string(),
  email: z.nullable(z.string()),
  role: role(),
  branchIds: z.array(id()),
  coalitionIds: z.array(id()),
  invitedBy: z.string(),
  createdAt: moment(),
  expiresAt: moment(),
})

export const inviting = {
  invite: op('POST', '/invitations', { summary: 'Invite someone with a link', tags }, inviters)
    .input(
      z.object({
        name: line(120),
        email: z.optional(mailAddress()),
        role: role(),
        branchIds: z.optional(ids()),
        coalitionIds: z.optional(ids()),
      }),
    )
    .output(
      z.object({ id: id(), link: z.string(), expiresAt: moment(), mail: z.enum(['sent', 'failed', 'none']) }),
    ),
  invitations: op('GET', '/invitations', { summary: 'Invitations still open', tags }, inviters).output(
    z.object({ invitations: z.array(openInvitation) }),
  ),
  withdrawInvitation: op(
    'DELETE',
    '/invitations/{id}',
    { summary: 'Take an invitation back', tags },
    inviters,
  )
    .input(z.object({ id: id() }))
    .output(done()),
  lookAtInvitation: op('POST', '/invitations/look', { summary: 'What an invitation is for', tags }, anyone)
    .errors(linkErrors)
    .input(z.object({ token: secret() }))
    .output(
      z.object({
        workspaceName: z.string(),
        invitedBy: z.string(),
        name: z.string(),
        email: z.nullable(z.string()),
        role: role(),
        hasAccount: z.boolean(),
      }),
    ),
  acceptInvitation: op('POST', '/invitations/accept', { summary: 'Join with an invitation', tags }, anyone)
    .errors({ ...linkErrors, ...proofErrors, already_organiser: { status: 409 } })
    .input(
      z.object({
        token: secret(),
        /** Someone signed in leaves these out. */
        name: z.optional(line(120)),
        email: z.optional(mailAddress()),
        password: z.optional(password()),
        code: z.optional(code()),
      }),
    )
    .output(me),
}
