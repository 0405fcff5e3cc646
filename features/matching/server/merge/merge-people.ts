import { type PersonInput, personInput } from '#features/people/contract.ts'
import { foldText } from '#kernel/text/names.ts'
import { type Choices, joinText, type Merged, mergeCustom, mergeRest, pick } from './merge-fields.ts'
import { union } from './rows.ts'

/** Nobody who said no anywhere counts as having said yes; "not asked yet" gives way to either answer. */
const STRICTEST = ['no', 'yes', 'unknown'] as const

const phoneKey = (phone: { number: string; e164?: string | null }) =>
  phone.e164 ?? phone.number.replace(/\W/g, '').toLowerCase()

/** Names belong together: the one that is kept with its parts, the other as what they are also called. */
function names(kept: PersonInput, other: PersonInput, choices: Choices) {
  const [first, second] = choices.name === 'other' ? [other, kept] : [kept, other]
  const alike = foldText(first.name) === foldText(second.name)
  const parts = first.givenName || first.familyName || !alike ? first : second
  const also = union(first.otherNames ?? [], [second.name, ...(second.otherNames ?? [])], foldText)
  return {
    name: first.name,
    givenName: parts.givenName ?? null,
    familyName: parts.familyName ?? null,
    otherNames: also.filter((name) => foldText(name) !== foldText(first.name)),
  }
}

/** A workplace belongs to its branch, so both come from one of the two unless the branch is the same. */
function places(kept: PersonInput, other: PersonInput, choices: Choices, setAside: Record<string, unknown>) {
  const branchId = pick('branchId', kept, other, choices, setAside)
  const from = [kept, other].filter((each) => (each.branchId ?? null) === (branchId ?? null))
  const [a = kept, b = a] = from
  return { branchId, workplaceId: pick('workplaceId', a, b, from.length === 2 ? choices : {}, setAside) }
}

const yearOf = ({ birthDate, bornYear }: PersonInput) =>
  birthDate ? Number(birthDate.slice(0, 4)) : (bornYear ?? null)

/** A day tells more than a year; where the two were not born in the same year, day and year come from one of them. */
function births(kept: PersonInput, other: PersonInput, choices: Choices, setAside: Record<string, unknown>) {
  const wanted = choices.birthDate ?? choices.bornYear ?? 'kept'
  const [first, second] = wanted === 'other' ? [other, kept] : [kept, other]
  const years = [yearOf(first), yearOf(second)]
  const differ = years[0] !== null && years[1] !== null && years[0] !== years[1]
  const both = Boolean(first.birthDate && second.birthDate)
  if (differ || (both && first.birthDate !== second.birthDate))
    setAside[second.birthDate ? 'birthDate' : 'bornYear'] = second.birthDate ?? second.bornYear
  const birthDate = first.birthDate ?? (differ ? null : (second.birthDate ?? null))
  return { birthDate, bornYear: years[0] ?? years[1] ?? null }
}

function consents(kept: PersonInput, other: PersonInput) {
  const either = (key: 'doNotContact' | 'doNotCall' | 'doNotText' | 'doNotMail') =>
    Boolean(kept[key] || other[key])
  const answers = [kept.contactConsent, other.contactConsent]
  return {
    contactConsent: STRICTEST.find((answer) => answers.includes(answer)) ?? 'unknown',
    consentNote: joinText(kept.consentNote, other.consentNote, '; '),
    doNotContact: either('doNotContact'),
    doNotCall: either('doNotCall'),
    doNotText: either('doNotText'),
    doNotMail: either('doNotMail'),
  }
}

/**
 * One person out of two records. Lists are put together, notes joined, the stricter consent stands; of two single
 * values the kept record's stands unless chosen otherwise, and the other is set aside under its field's name.
 */
export function mergePeople(kept: PersonInput, other: PersonInput, choices: Choices): Merged<PersonInput> {
  const setAside: Record<string, unknown> = {}
  const told = {
    ...names(kept, other, choices),
    ...places(kept, other, choices, setAside),
    ...births(kept, other, choices, setAside),
    ...consents(kept, other),
    phones: union(kept.phones ?? [], other.phones ?? [], phoneKey),
    emails: union(kept.emails ?? [], other.emails ?? [], (each) => each.address.toLowerCase()),
    addresses: union(kept.addresses ?? [], other.addresses ?? [], (each) => foldText(each.text)),
    custom: mergeCustom(kept, other, choices, setAside),
    tags: union(kept.tags ?? [], other.tags ?? [], foldText),
    externalIds: union(
      kept.externalIds ?? [],
      other.externalIds ?? [],
      (each) => `${each.system}\n${each.id}`,
    ),
    notes: joinText(kept.notes, other.notes, '\n\n'),
  }
  const rest = mergeRest(Object.keys(personInput.def.shape), told, kept, other, choices, setAside)
  return { input: { ...rest, ...told } as PersonInput, setAside }
}
