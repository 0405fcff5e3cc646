import type { Role } from '#kernel/contract.ts'
import { weekdayAndDay } from '#ui/day.ts'
import { number } from '#ui/number.ts'
import type { ErrorWords } from '#web/errors.ts'
import type { ShownValues } from '../contract.ts'

const ROLES: Record<Role, string> = {
  region: 'regional organiser',
  branch: 'branch organiser',
  listener: 'listener',
  partner: 'coalition partner',
  viewer: 'viewer',
}
const VIA: Record<string, string> = {
  token: 'through another program',
  command: 'from the command line',
  job: 'in the background',
}

/** In which role they acted, and how, when not in the app itself. */
export const asWhom = (role: Role, via: string) => [ROLES[role], VIA[via]].filter(Boolean).join(', ')

const PAGES: Record<string, string> = {
  person: '/people/',
  organisation: '/organisations/',
  branch: '/branches/',
}
/** The page of a record; undefined for what has none. */
export const pageOf = (subject: string, id: string) => (PAGES[subject] ? PAGES[subject] + id : undefined)

const FIELDS: Record<string, string> = {
  '': 'What',
  kind: 'Who they are',
  kinds: 'What it is',
  branchId: 'Branch',
  branchIds: 'Branches',
  workplaceId: 'Workplace',
  organisationId: 'Organisation',
  personId: 'Person',
  fromPersonId: 'From',
  toPersonId: 'To',
  organiserId: 'Organiser',
  coalitionId: 'Coalition',
  employerId: 'Employer',
  contractorId: 'Contractor',
  special: 'Tells of',
  birthDate: 'Born on',
  bornYear: 'Born in',
  sinceYear: 'Since',
  emails: 'Mail addresses',
  externalIds: 'Numbers in other systems',
  contactConsent: 'May we contact them?',
  activistRole: 'Role in the union',
  jobTitle: 'Job',
  givenName: 'First name',
  add: 'Added',
  remove: 'Taken away',
}

/** A field's name in words: one that is not listed reads "Consent note". */
export function fieldWords(field: string): string {
  const last = field.split('.').at(-1)!
  const plain = last
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  return FIELDS[last] ?? plain.charAt(0).toUpperCase() + plain.slice(1)
}

const CODE = /^[a-z]+(_[a-z]+)+$/
const MOMENT = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/
const AN_ID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g

/** "2026-05-12T18:30:00Z" as "12 May 2026, 19:30"; a bare day without a time. */
function whenWords(value: string): string | undefined {
  const date = MOMENT.test(value) ? new Date(value) : undefined
  if (!date || Number.isNaN(date.getTime())) return undefined
  const day = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Europe/London' } as const
  return value.length === 10
    ? date.toLocaleDateString('en-GB', day)
    : date.toLocaleString('en-GB', { ...day, hour: '2-digit', minute: '2-digit' })
}

/** One side of a difference, with ids by the name of what they stand for. */
export function valueWords({ values, more }: ShownValues, names: Record<string, string>): string {
  const words = values.map((value) => {
    const when = whenWords(value)
    if (when) return when
    const named = value.replace(AN_ID, (id) => names[id] ?? 'something that is gone')
    return CODE.test(named) ? named.replaceAll('_', ' ') : named
  })
  const all = words.join(', ')
  return more > 0 ? `${all} and ${number(more)} more` : all
}

export const dayWords = (moment: string) => `${weekdayAndDay(moment)} ${new Date(moment).getFullYear()}`

export const ERROR_WORDS: ErrorWords = {
  too_many_rows: {
    title: 'That is more than one file should hold.',
    next: 'Choose fewer days, or one kind of thing, and take it in parts.',
  },
  invalid: {
    title: 'These days make no sense together.',
    next: 'Choose them again, or take the filters away.',
  },
}
