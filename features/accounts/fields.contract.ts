import * as z from 'zod/mini'
import { id, ROLES } from '#kernel/contract.ts'

export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 200

/** A password as it is typed to prove who one is. */
export const password = () => z.string().check(z.minLength(1), z.maxLength(PASSWORD_MAX))
export const newPassword = () => z.string().check(z.minLength(PASSWORD_MIN), z.maxLength(PASSWORD_MAX))
export const mailAddress = () => z.string().check(z.trim(), z.minLength(3), z.maxLength(254))
/** The random part of a link or a cookie: 256 bits. */
export const secret = () => z.string().check(z.regex(/^[\w-]{43}$/))
/** Six digits from an app, or a recovery code; spaces and dashes do not matter. */
export const code = () => z.string().check(z.trim(), z.minLength(6), z.maxLength(30))
export const role = () => z.enum(ROLES)
export const ids = () => z.array(id()).check(z.maxLength(200))

/** Who is signed in, and where. */
export const me = z.object({
  organiser: z.object({ id: id(), name: z.string(), role: role(), branchIds: z.array(id()) }),
  workspace: z.object({ id: id(), name: z.string(), example: z.boolean() }),
  email: z.string(),
  workspaces: z.array(z.object({ id: id(), name: z.string(), role: role(), example: z.boolean() })),
  twoStep: z.boolean(),
})
export type Me = z.infer<typeof me>

/** How a proof of who one is can fail. */
export const proofErrors = {
  wrong_password: { status: 401 },
  code_needed: { status: 401 },
  wrong_code: { status: 401 },
  locked: { status: 429 },
} as const
/** A link that was used, withdrawn, too old, or never ours: all read the same. */
export const linkErrors = { link_ended: { status: 410 } } as const
