import { ORPCError, ValidationError } from '@orpc/server'
import { AppError } from '#kernel/errors.ts'

// What a constraint's name means to the person who ran into it. A key already taken by a row the asker cannot see
// must read like a missing one, so primary keys say `not_found`.
const CONSTRAINTS: Record<string, [code: string, status: number]> = {
  affiliations_once: ['already_recorded', 409],
  connections_once: ['already_recorded', 409],
  person_external_ids_pkey: ['external_id_taken', 409],
  organisation_external_ids_pkey: ['external_id_taken', 409],
  custom_fields_key: ['name_taken', 409],
  custom_fields_name: ['name_taken', 409],
  connections_two_people: ['same_person', 422],
  users_email: ['email_taken', 409],
}

const SQLSTATES: Record<string, [code: string, status: number, retry?: 'later']> = {
  '23503': ['not_found', 404],
  '23505': ['not_found', 404],
  '23514': ['invalid', 422],
  '22001': ['invalid', 422],
  '22003': ['invalid', 422],
  '22007': ['invalid', 422],
  '22008': ['invalid', 422],
  '22021': ['invalid', 422],
  '22P02': ['invalid', 422],
  '22P05': ['invalid', 422],
  '54000': ['invalid', 422],
  '42501': ['not_found', 404],
  '40001': ['busy', 503, 'later'],
  '40P01': ['busy', 503, 'later'],
  '53100': ['disk_full', 503, 'later'],
  '53300': ['busy', 503, 'later'],
  '57014': ['busy', 503, 'later'],
  '57P01': ['busy', 503, 'later'],
  '57P03': ['busy', 503, 'later'],
  '55P03': ['busy', 503, 'later'],
  '08006': ['busy', 503, 'later'],
}

const LOST_CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])

// For these, pg has no code.
const LOST_WORDS = [
  'Connection terminated',
  'Client has encountered a connection error',
  'timeout exceeded when trying to connect',
]

const sentence = (issue: { code?: string; message?: string }) => issue.code ?? 'invalid'

function fromValidation(error: ValidationError): AppError {
  const fields: Record<string, string> = {}
  for (const issue of error.issues.slice(0, 50)) {
    const path = (issue.path ?? [])
      .map((part) => (typeof part === 'object' ? String(part.key) : String(part)))
      .join('.')
    fields[path.slice(0, 200)] = sentence(issue as { code?: string })
  }
  return new AppError('invalid', 422, { fields, cause: error })
}

/** Any failure as one the product knows; undefined when it is a fault of ours. */
export function asAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error
  if (error instanceof ORPCError) return fromOrpc(error)
  const { code, constraint, message } = (error ?? {}) as {
    code?: string
    constraint?: string
    message?: string
  }
  const named = constraint ? CONSTRAINTS[constraint] : undefined
  if (named) return new AppError(named[0], named[1], { cause: error })
  const state = code ? SQLSTATES[code] : undefined
  if (state) return new AppError(state[0], state[1], { retry: state[2], cause: error })
  const lost = (code && LOST_CONNECTION.has(code)) || LOST_WORDS.some((words) => message?.startsWith(words))
  return lost ? new AppError('busy', 503, { retry: 'later', cause: error }) : undefined
}

function fromOrpc(error: ORPCError<string, unknown>): AppError | undefined {
  if (error.status >= 500) return undefined
  if (error.code === 'BAD_REQUEST')
    return error.cause instanceof ValidationError
      ? fromValidation(error.cause)
      : new AppError('invalid', 422, { cause: error })
  if (error.code === 'PAYLOAD_TOO_LARGE' || error.status === 413)
    return new AppError('file_too_large', 413, { cause: error })
  return new AppError(error.code.toLowerCase(), error.status, { cause: error })
}
