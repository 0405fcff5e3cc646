// Letters that name spellings swap freely, each replaced by one of its class. Only single letters are mapped:
// rules that look at neighbours (as in Metaphone) turn one wrong key into several wrong codes.
const CLASSES: Record<string, string> = { c: 'k', q: 'k', z: 's', w: 'v', j: 'g', e: 'i', y: 'i', u: 'o' }
const SWAPPED = /[cqzwjeyu]/g
const SILENT_H = /(?<=.)h/g
const REPEATED = /(.)\1+/gu
const PREFIX = 5

/** The token as it roughly sounds: "mohammed" gives moamid, "muhamad" gives moamad, one letter apart. */
function soundForm(token: string): string[] {
  const spelt = token.replaceAll('ph', 'f').replace(SILENT_H, '')
  return [...spelt.replace(SWAPPED, (letter) => CLASSES[letter]!).replace(REPEATED, '$1')]
}

/**
 * Codes by which a misspelt name is found: two tokens that sound alike, or differ by one wrong, missing, extra
 * or swapped letter, share at least one. At most 5 codes of at most 5 letters; none for tokens without a letter.
 * Store them for every name token, look up the codes of the typed word with equality, rank by `nameSimilarity`.
 *
 * The sound form's first five letters, each left out in turn (symmetric deletes, W. Garbe's SymSpell, 2012);
 * shorter forms also keep the whole. Share of misspelt names found, of three sets: (A) 148 typing errors of up to
 * three letters in FEBRL's data set 1, (B) 1,546 single random errors in names of British parliamentarians, (C) 99
 * pairs of spellings from many origins (Mohammed/Muhammad, Szymanski/Shimanski); then tokens returned of 1,638:
 *
 *     Double Metaphone, 2 codes          A 47 %   B 40 %   C 87 %     2.4 tokens
 *     NYSIIS, 1 code                     A 20 %   B 16 %   C 43 %     0.5
 *     deletes of 7 letters, 8 codes      A 93 %   B 100 %  C 63 %     1.5
 *     deletes of 5 letters, 5 codes      A 95 %   B 100 %  C 74 %     3.0
 *     deletes of 4 consonants, 5 codes   A 95 %   B 98 %   C 100 %   51
 *     this one, 5 codes                  A 93 %   B 98 %   C 92 %     7.0
 */
export function soundCodes(token: string): string[] {
  if (!/\p{L}/u.test(token)) return []
  const form = soundForm(token).slice(0, PREFIX)
  if (form.length <= 2) return [form.join('')]
  const codes = new Set<string>(form.length < PREFIX ? [form.join('')] : [])
  for (let i = 0; i < form.length; i++) codes.add(form.toSpliced(i, 1).join(''))
  return [...codes]
}
