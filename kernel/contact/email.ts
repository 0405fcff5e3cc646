export type Email = {
  /** As it is written to: the local part as typed, the domain in lower case. */
  address: string
  /** What two addresses are compared by: all lower case. */
  key: string
}

const LOCAL = /^[^\s@<>()[\],;:"\\\p{Cc}\p{Surrogate}]{1,64}$/u
const DOMAIN = /^(?!-)[\p{L}\p{N}-]{1,63}(?<!-)(\.(?!-)[\p{L}\p{M}\p{N}-]{1,63}(?<!-))+$/u

// Most addresses are of this form, and as they should be already.
const PLAIN = /^[a-z0-9_+-]{1,30}(?:\.[a-z0-9_+-]{1,30})?@(?:[a-z0-9]{1,40}\.){1,3}[a-z]{2,20}$/

/** Reads one mail address, also from "Amina Khan <amina@example.org>" or "mailto:…"; null when it cannot be one. */
export function normaliseEmail(raw: string): Email | null {
  if (PLAIN.test(raw)) return { address: raw, key: raw }
  if (raw.length > 400) return null
  const text = raw.trim()
  const inner = /<([^<>]+)>$/.exec(text)?.[1] ?? text.replace(/^mailto:/i, '')
  const at = inner.lastIndexOf('@')
  const local = inner.slice(0, Math.max(at, 0)).normalize('NFC').trim()
  const domain = inner
    .slice(at + 1)
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
  if (
    !LOCAL.test(local) ||
    !DOMAIN.test(domain) ||
    local.startsWith('.') ||
    local.endsWith('.') ||
    local.includes('..')
  )
    return null
  const address = `${local}@${domain}`
  return address.length > 254 ? null : { address, key: address.toLowerCase() }
}
