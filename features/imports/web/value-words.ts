import type { AffiliationRole } from '#features/affiliations/contract.ts'
import { ROLE_WORDS } from '#features/affiliations/web/public.tsx'
import { ORGANISATION_STAGE_OPTIONS, organisationKindWords } from '#features/organisations/web/public.tsx'
import { PERSON_KIND_OPTIONS } from '#features/people/web/public.ts'
import { longDay } from '#ui/day.ts'

const CODES: Record<string, string> = {
  yes: 'yes',
  no: 'no',
  unknown: 'not asked yet',
}

type Parts = {
  number?: unknown
  address?: unknown
  text?: unknown
  postcode?: unknown
  system?: unknown
  id?: unknown
  label?: unknown
}

function partWords(value: object): string {
  const { number, address, text, postcode, system, id, label } = value as Parts
  const words = system ? `${system}: ${id}` : [number ?? address ?? text, postcode].filter(Boolean).join(', ')
  return label ? `${words} (${label})` : words
}

function oneWords(field: string, value: unknown): string {
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (typeof value === 'object' && value !== null) return partWords(value)
  const text = String(value)
  if (field === 'kind') return PERSON_KIND_OPTIONS.find((each) => each.value === text)?.label ?? text
  if (field === 'role') return ROLE_WORDS[text as AffiliationRole] ?? text
  if (field === 'birthDate' || field === 'touchOn') return longDay(text)
  if (field === 'stage') return ORGANISATION_STAGE_OPTIONS.find((each) => each.value === text)?.label ?? text
  if (field === 'contactConsent' || field === 'willingToIntroduce') return CODES[text] ?? text
  return text
}

/** A value of a record as it is read; '' for none. Places are named by `place`. */
export function valueWords(field: string, value: unknown, place: (id: string) => string): string {
  if (value === null || value === undefined || value === '') return ''
  if (['branchId', 'workplaceId', 'holderId'].includes(field)) return place(String(value))
  if (field === 'kinds' && Array.isArray(value)) return organisationKindWords(value)
  if (Array.isArray(value)) return value.map((each) => oneWords(field, each)).join('; ')
  return oneWords(field, value)
}
