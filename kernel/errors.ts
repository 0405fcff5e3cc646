/** What the caller may do about an error: send it again later, or ask the person who typed it. */
export type Retry = 'later' | 'ask'

export type ErrorOptions = {
  /** One short machine code for each wrong field, keyed by its path ("phones.0.number"). */
  fields?: Record<string, string>
  retry?: Retry
  /** For the log only; never shown to a person, never holds personal data. */
  detail?: string
  cause?: unknown
}

/** Every failure the product expects. Wording lives with the screens, keyed by `code`. */
export class AppError extends Error {
  readonly code: string
  readonly status: number
  readonly fields: Record<string, string> | undefined
  readonly retry: Retry
  readonly detail: string | undefined

  constructor(code: string, status: number, options: ErrorOptions = {}) {
    super(code, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.status = status
    this.fields = options.fields
    this.retry = options.retry ?? 'ask'
    this.detail = options.detail
  }
}

export const notFound = () => new AppError('not_found', 404)
export const notAllowed = () => new AppError('not_allowed', 403)
export const notSignedIn = () => new AppError('not_signed_in', 401)
export const invalid = (fields: Record<string, string>) => new AppError('invalid', 422, { fields })
export const conflict = (code = 'different_content') => new AppError(code, 409)
/** The record was made one with another, to which its old address leads. */
export const merged = (into: string) => new AppError('merged', 410, { fields: { id: into } })
export const gone = () => new AppError('gone', 410)
