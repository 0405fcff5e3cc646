/** What happened, what is safe, what to do: the three things an ErrorNote says. */
export type Words = { title: string; safe?: string; next?: string }

/** A room's own wording, keyed by error code; a plain sentence stands for `{ title }`. */
export type ErrorWords = Record<string, string | Words>

const SAFE = 'Nothing was lost: what you typed is still here.'

const WORDS: Record<string, Words> = {
  no_signal: {
    title: 'There is no signal just now.',
    safe: SAFE,
    next: 'Try again when you are back in reach.',
  },
  not_signed_in: {
    title: 'You have been signed out.',
    safe: SAFE,
    next: 'Sign in again, then come back to this page.',
  },
  not_allowed: {
    title: 'Your role does not cover this.',
    next: 'Ask a regional organiser of your workspace.',
  },
  not_found: {
    title: 'We could not find this.',
    next: 'It may have been taken away, or it belongs to a branch you do not work with.',
  },
  different_content: {
    title: 'Someone else saved this before you did.',
    safe: SAFE,
    next: 'Open the page again to see their version, then add yours.',
  },
  merged: {
    title: 'This record was made one with another.',
    safe: SAFE,
    next: 'Go back to the list and open the other one.',
  },
  gone: { title: 'This has been taken away.', next: 'If that was a mistake, ask a regional organiser.' },
  invalid: { title: 'Something needs another look.', safe: SAFE, next: 'The fields in question are marked.' },
  too_many: {
    title: 'That was too many tries in a short time.',
    safe: SAFE,
    next: 'Wait a few minutes, then try again.',
  },
  busy: { title: 'The server is busy.', safe: SAFE, next: 'Try again in a moment.' },
  internal: {
    title: 'Something went wrong on our side.',
    safe: SAFE,
    next: 'Try again. If it keeps happening, tell whoever looks after your Commonground.',
  },
}

const FIELDS: Record<string, string> = {
  required: 'This is needed.',
  too_short: 'This is needed.',
  too_small: 'This is too short or too small.',
  too_long: 'This is too long.',
  too_big: 'This is too long or too big.',
  invalid_format: 'This does not look right.',
  invalid_type: 'This is needed.',
  invalid_value: 'Please choose one of those offered.',
  taken: 'Someone already uses this.',
}

type Shape = { code?: unknown; status?: unknown; data?: { fields?: Record<string, string> } | null }
const shape = (error: unknown): Shape => (typeof error === 'object' && error !== null ? error : {})

/** 0 means the request never reached the server. */
export const statusOf = (error: unknown): number => {
  const { status } = shape(error)
  if (typeof status === 'number') return status
  // No answer within our patience is no signal: a bar on the screen is not a line.
  const silent = error instanceof DOMException && error.name === 'TimeoutError'
  return silent || error instanceof TypeError ? 0 : 500
}

/** Where the address of a record leads that was made one with another. */
export const movedTo = (error: unknown): string | undefined =>
  shape(error).code === 'merged' ? shape(error).data?.fields?.id : undefined

export function codeOf(error: unknown): string {
  const { code } = shape(error)
  if (statusOf(error) === 0) return 'no_signal'
  if (typeof code !== 'string') return 'internal'
  return code.toLowerCase()
}

/** An error in words: the room's own first, then the house's. */
export function errorWords(error: unknown, room: ErrorWords = {}): Words {
  const code = codeOf(error)
  const own = room[code]
  if (typeof own === 'string') return { title: own }
  return own ?? WORDS[code] ?? WORDS.internal!
}

/**
 * Words for each wrong field, keyed by its path ("phones.0.number"). A room's table is keyed by
 * "path:code", by path, or by code; what it does not name gets the house's words.
 */
export function fieldWords(error: unknown, room: Record<string, string> = {}): Record<string, string> {
  const wrong = Object.entries(shape(error).data?.fields ?? {})
  const words = wrong.map(([path, code]) => {
    const text = room[`${path}:${code}`] ?? room[path] ?? room[code] ?? FIELDS[code]
    return [path, text ?? 'Please look at this again.'] as const
  })
  return Object.fromEntries(words)
}
