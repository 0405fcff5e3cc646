import {
  bothSurveys,
  compareOrganisations,
  learnOrganisations,
  organisationKeys,
  prepareOrganisation,
  surveyOrganisations,
} from '#features/matching/server/public.ts'
import type { OrganisationInput } from '#features/organisations/contract.ts'
import {
  countOrganisations,
  findKnownOrganisations,
  findOrganisationsByTokens,
  lookOf,
  readKnownOrganisations,
} from '#features/organisations/server/public.ts'
import { keysBy } from './keys.ts'
import { kindsFor } from './kinds-for.ts'
import { madeReady } from './made-ready.ts'
import { spread, spreadInput } from './own-fields.ts'
import { bornOn } from './own-ids.ts'
import type { Given, Keys, Learner, Subject } from './subject.ts'

const withName = (given: Given) => ({ ...given, name: given.name ?? '' }) as OrganisationInput

const lookAt = (given: Given) => lookOf(withName(given))
const ready = madeReady((given) => prepareOrganisation(lookAt(given)))

function keysOf(given: Given): Keys {
  const { name, phones = [], emails = [] } = withName(given)
  return keysBy(given, { phones, emails, keys: name ? organisationKeys(lookAt(given)) : [] })
}

const LEARNER: Learner = {
  count: (tx) => countOrganisations(tx, {}),
  learn: (rows, pairs, { list, there, share, base }) =>
    learnOrganisations(
      pairs.map(([row, record]) => [ready(row), ready(record as Given)] as const),
      {
        organisations: there + list,
        share,
        survey: bothSurveys(base, surveyOrganisations(rows.map(lookAt))),
        base,
      },
    ),
  // Which words names are made of takes more of them to tell.
  survey: (rows, base) => ({
    ...base,
    ...bothSurveys(base, { ...surveyOrganisations(rows.map(lookAt)), wordFrequency: null }),
  }),
}

export const ORGANISATIONS: Subject = {
  kind: 'organisations',
  givenOf: ({ organisation = {}, custom }) => spread({ ...organisation, custom }) as Given,
  keysOf,
  find: async (tx, { names, ...keys }) => {
    const found = (await findOrganisationsByTokens(tx, keys)).map(spreadInput)
    const named = await findKnownOrganisations(tx, { externalIds: [], mails: [], names })
    return [...new Map([...named.map(spreadInput), ...found].map((each) => [each.id, each])).values()]
  },
  readKnown: async (tx, ids) => (await readKnownOrganisations(tx, ids)).map(spreadInput),
  compare: (given, record, knowledge) =>
    compareOrganisations(ready(given), ready(record as Given), knowledge),
  learner: LEARNER,
  toNew: ({ ourId, ...given }, way) => {
    const { kinds, name = '' } = given as Partial<OrganisationInput>
    const isOurs = ourId !== undefined && kinds?.length
    return {
      ...given,
      ...bornOn(ourId, given),
      name,
      // What we exported is as somebody left it.
      kinds: isOurs ? kinds : kindsFor(name, kinds, way.organisationKind),
    }
  },
}
