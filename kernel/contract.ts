import { oc } from '@orpc/contract'
import * as z from 'zod/mini'

/** The roles an organiser may hold, as METHOD.md names them. */
export const ROLES = ['region', 'branch', 'listener', 'partner', 'viewer'] as const
export type Role = (typeof ROLES)[number]

export type OperationMeta = {
  /** Who may call it. Without this, anyone signed in; row policies still decide what they see. */
  roles?: readonly Role[]
  /** May be called without signing in. */
  public?: boolean
  /** May be queued on a phone without signal and sent later. */
  offline?: boolean
}

const problem = z.object({
  fields: z.optional(z.record(z.string(), z.string())),
  retry: z.optional(z.enum(['later', 'ask'])),
})

/** Failures any operation may answer with; a room adds its own. */
const commonErrors = {
  not_signed_in: { status: 401, data: problem },
  not_allowed: { status: 403, data: problem },
  not_found: { status: 404, data: problem },
  different_content: { status: 409, data: problem },
  gone: { status: 410, data: problem },
  invalid: { status: 422, data: problem },
  too_many: { status: 429, data: problem },
  internal: { status: 500, data: problem },
  busy: { status: 503, data: problem },
} as const

const base = oc.$meta<OperationMeta>({}).errors(commonErrors)

type Describe = { summary: string; tags?: string[]; description?: string }

/** Starts one operation of a room: `op('GET', '/people', { summary })`, then `.input()` and `.output()`. */
export const op = (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: `/${string}`,
  describe: Describe,
  meta: OperationMeta = {},
) => base.route({ method, path, ...describe }).meta(meta)

/** One short line of text, already trimmed of what no one means to type. */
export const line = (max = 200) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(PRINTABLE))
export const optionalLine = (max = 200) => z.string().check(z.trim(), z.maxLength(max), z.regex(PRINTABLE))
export const longText = (max = 20_000) =>
  z.string().check(z.trim(), z.maxLength(max), z.regex(PRINTABLE_LINES))

// PostgreSQL cannot store U+0000, and control or lone surrogate characters never belong in what a person typed.
const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u
const PRINTABLE_LINES = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u

export const id = () =>
  z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/))
export const moment = () => z.iso.datetime({ offset: true })
/** Whether a sheet is wanted in large print. */
export const printSize = { large: z.optional(z.enum(['yes'])) }
/** A whole number as it stands in a web address. */
export const queryNumber = (min: number, max: number) =>
  z.pipe(
    z.union([z.number(), z.string()]),
    z.pipe(z.transform(Number), z.int().check(z.minimum(min), z.maximum(max))),
  )
export const done = () => z.object({ done: z.literal(true) })
