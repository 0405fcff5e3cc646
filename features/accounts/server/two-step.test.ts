import { expect, test } from 'vitest'
import { newRecoveryCodes, stepOf, totpOf } from './two-step.ts'

// RFC 6238, appendix B: the secret "12345678901234567890" in base32, SHA-1, six of the eight digits.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [2_000_000_000, '279037', 66_666_666],
])('at %i seconds the code is %s', (seconds, code, step) => {
  expect(totpOf(SECRET).generate({ timestamp: seconds * 1000 })).toBe(code)
  expect(stepOf(SECRET, code, seconds * 1000)).toBe(step)
  // A phone's clock may be half a minute off; not more.
  expect(stepOf(SECRET, code, (seconds + 30) * 1000)).toBe(step)
  expect(stepOf(SECRET, code, (seconds + 90) * 1000)).toBeNull()
})

test('recovery codes are ten, all different, and easy to read from paper', () => {
  const { codes, hashes } = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  expect(new Set(hashes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^([2-9b-df-hjkmnp-tv-z]{4}-){3}[2-9b-df-hjkmnp-tv-z]{4}$/)
})
