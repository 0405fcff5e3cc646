const LONGEST = 2000

// URL.parse does the same, but phones that are still in use lack it.
function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/**
 * Reads a web address as typed ("www.example.org/about") into a full http or https one, without a user name or
 * password; null for anything else, so that "javascript:" or "file:" never reaches a link.
 */
export function normaliseLink(raw: string): string | null {
  const text = raw.trim()
  if (text === '' || text.length > LONGEST || /[\s\p{Cc}\p{Surrogate}]/u.test(text)) return null
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return null
  const url = parseUrl(scheme === undefined ? `https://${text.replace(/^\/+/, '')}` : text)
  if (!url || !/[^.]\.[^.]/.test(url.hostname) || url.username !== '' || url.password !== '') return null
  return url.href.length > LONGEST ? null : url.href
}

/** The short form that people read: "www.example.org/about". */
export const showLink = (link: string): string => link.replace(/^https?:\/\//, '').replace(/\/$/, '')
