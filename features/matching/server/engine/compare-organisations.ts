import type { OrganisationLook } from '#kernel/text/match-keys.ts'
import { foldText } from '#kernel/text/names.ts'
import type { Judgement, Reason } from './judgement.ts'
import { DEFAULT_KNOWLEDGE, type Knowledge } from './knowledge.ts'

/** How likely it is that two records are of one organisation. */
export function compareOrganisations(
  a: OrganisationLook,
  b: OrganisationLook,
  knowledge: Knowledge = DEFAULT_KNOWLEDGE,
): Judgement {
  const reasons: Reason[] = []
  const equal = foldText(a.name) === foldText(b.name)
  reasons.push(equal ? { code: 'name_same', weight: 14 } : { code: 'words_different', weight: -6 })
  if (a.postcode && b.postcode)
    reasons.push(
      a.postcode === b.postcode
        ? { code: 'postcode_same', weight: 7 }
        : { code: 'place_different', weight: -4 },
    )
  const bits = reasons.reduce((sum, { weight }) => sum + weight, -12)
  const probability = 1 / (1 + 2 ** -bits)
  const { same, ask } = knowledge.thresholds
  return {
    probability,
    outcome: probability >= same ? 'same' : probability >= ask ? 'ask' : 'different',
    reasons,
  }
}
