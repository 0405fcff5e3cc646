import {
  ORGANISATION_STAGES,
  type OrganisationInput,
  organisationInput,
} from '#features/organisations/contract.ts'
import { foldText } from '#kernel/text/names.ts'
import { type Choices, joinText, type Merged, mergeCustom, mergeRest, pick } from './merge-fields.ts'
import { union } from './rows.ts'

function names(kept: OrganisationInput, other: OrganisationInput, choices: Choices) {
  const [first, second] = choices.name === 'other' ? [other, kept] : [kept, other]
  const also = union(first.otherNames ?? [], [second.name, ...(second.otherNames ?? [])], foldText)
  return { name: first.name, otherNames: also.filter((name) => foldText(name) !== foldText(first.name)) }
}

/** What came further with us under either name has come so far. */
const further = (kept: OrganisationInput, other: OrganisationInput) =>
  ORGANISATION_STAGES[
    Math.max(...[kept, other].map(({ stage = 'identified' }) => ORGANISATION_STAGES.indexOf(stage)))
  ]!

/** One organisation out of two records, by the rules of `mergePeople`. What protects its people, protects them still. */
export function mergeOrganisations(
  kept: OrganisationInput,
  other: OrganisationInput,
  choices: Choices,
): Merged<OrganisationInput> {
  const setAside: Record<string, unknown> = {}
  const told = {
    ...names(kept, other, choices),
    kinds: [...new Set([...(kept.kinds ?? []), ...(other.kinds ?? [])])],
    special: pick('special', kept, other, choices, setAside) ?? null,
    about: joinText(kept.about, other.about, '\n\n'),
    impact: joinText(kept.impact, other.impact, '\n\n'),
    commonGround: joinText(kept.commonGround, other.commonGround, '\n\n'),
    stage: further(kept, other),
    doNotContact: Boolean(kept.doNotContact || other.doNotContact),
    phones: union(kept.phones ?? [], other.phones ?? [], (each) => each.e164 ?? each.number),
    emails: union(kept.emails ?? [], other.emails ?? [], (each) => each.address.toLowerCase()),
    addresses: union(kept.addresses ?? [], other.addresses ?? [], (each) => foldText(each.text)),
    custom: mergeCustom(kept, other, choices, setAside),
    tags: union(kept.tags ?? [], other.tags ?? [], foldText),
    externalIds: union(
      kept.externalIds ?? [],
      other.externalIds ?? [],
      (each) => `${each.system}\n${each.id}`,
    ),
  }
  const rest = mergeRest(Object.keys(organisationInput.def.shape), told, kept, other, choices, setAside)
  return { input: { ...rest, ...told } as OrganisationInput, setAside }
}
