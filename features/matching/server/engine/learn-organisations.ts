import type { OrganisationLook } from '#kernel/text/match-keys.ts'
import { findOrganisations, isOfOneName, organisationLikelihoods } from './compare-organisations.ts'
import { between, expectAndMaximise } from './em.ts'
import { DEFAULT_KNOWLEDGE, type Knowledge } from './knowledge.ts'
import { ORGANISATION_FIELDS, type OrganisationWeights } from './organisation-weights.ts'
import { type PreparedOrganisation, prepareOrganisation } from './organisations.ts'
import type { Survey } from './survey-organisations.ts'

const ORGANISATIONS = {
  fields: ORGANISATION_FIELDS,
  likelihoods: organisationLikelihoods,
  // Two names are mostly two organisations, of one roof more often than not: what is alike of them tells of kin.
  mayBeOne: isOfOneName,
  weightsOf: (believed: Knowledge) => believed.organisationWeights,
  withWeights: (organisationWeights: OrganisationWeights) => ({ organisationWeights }),
}

type Look = OrganisationLook | PreparedOrganisation
type About = { organisations: number; share?: number; survey?: Survey; base?: Knowledge }

/** The same of organisations as `learn` of people, see there. `survey`: by `surveyOrganisations`. */
export function learnOrganisations(
  pairs: Iterable<readonly [Look, Look]>,
  { organisations, share = 1, survey, base = DEFAULT_KNOWLEDGE }: About,
): Knowledge {
  const start: Knowledge = { ...base, ...survey, people: Math.max(organisations, 2) }
  const ready = (look: Look) => ('placeWords' in look ? look : prepareOrganisation(look))
  const seen = Array.from(pairs, ([a, b]) => {
    const finding = findOrganisations(ready(a), ready(b), start)
    return { finding, levels: finding.levels }
  })
  return expectAndMaximise(ORGANISATIONS, seen, { base, start, share: between(1e-6, share, 1) })
}
