import type { PersonLook } from '#kernel/text/match-keys.ts'
import { readName } from '#kernel/text/person-names.ts'
import type { Judgement, Reason } from './judgement.ts'
import { DEFAULT_KNOWLEDGE, type Knowledge } from './knowledge.ts'

const shares = (a: readonly string[] = [], b: readonly string[] = []) => a.some((each) => b.includes(each))

/** How likely it is that two records are of one person. */
export function comparePeople(
  a: PersonLook,
  b: PersonLook,
  knowledge: Knowledge = DEFAULT_KNOWLEDGE,
): Judgement {
  const [one, other] = [readName(a), readName(b)]
  const reasons: Reason[] = []
  const note = (code: Reason['code'], weight: number) => reasons.push({ code, weight })
  if (shares(one.given, other.given)) note('given_same', 7)
  else note('given_different', -7)
  if (shares(one.family, other.family)) note('family_same', 9)
  else note('family_different', -5)
  if (shares(a.emails, b.emails)) note('email_same', 9)
  if (shares(a.phones, b.phones)) note('phone_same', 8)
  if (a.birthDate && b.birthDate) {
    if (a.birthDate === b.birthDate) note('birth_same', 10)
    else note('birth_different', -8)
  }
  if (a.postcode && a.postcode === b.postcode) note('postcode_same', 6)
  const bits = reasons.reduce((sum, { weight }) => sum + weight, -14)
  const probability = 1 / (1 + 2 ** -bits)
  const { same, ask } = knowledge.thresholds
  return {
    probability,
    outcome: probability >= same ? 'same' : probability >= ask ? 'ask' : 'different',
    reasons,
  }
}
