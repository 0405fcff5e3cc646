import type { ErrorWords } from '#web/errors.ts'
import type { ImportKind, RowError, RowState } from '../contract.ts'

export const KINDS: readonly { value: ImportKind; label: string }[] = [
  { value: 'people', label: 'People' },
  { value: 'organisations', label: 'Organisations' },
  { value: 'affiliations', label: 'Who belongs where' },
]

export const KIND_HINTS: Record<ImportKind, string> = {
  people: 'One person a row: a name is enough; member number or mail lets us recognise them next time.',
  organisations: 'One organisation a row: a name is enough; kind, postcode and web address help.',
  affiliations: 'One tie a row: a person, an organisation, and what they are there.',
}

export const FIELD_NAMES: Record<string, string> = {
  name: 'Name',
  given_name: 'First name',
  family_name: 'Family name',
  external_id: 'Number in another system',
  email: 'Mail address',
  mobile: 'Mobile',
  phone: 'Phone',
  postcode: 'Postcode',
  address: 'Address',
  birth_date: 'Born',
  kind: 'Who they are',
  branch: 'Branch',
  workplace: 'Workplace',
  tags: 'Tags',
  notes: 'Notes',
  kinds: 'Kind of organisation',
  website: 'Web address',
  person_name: 'Person: name',
  person_other_name: 'Person: name, where the other is blank',
  person_external_id: 'Person: number',
  person_email: 'Person: mail address',
  organisation_name: 'Organisation: name',
  organisation_external_id: 'Organisation: number',
  role: 'What they are there',
  since: 'Since',
  strength: 'How close (1 to 3)',
  source: 'Where we know it from',
}

/** What a change would touch, in the words of the lists. */
const CHANGE_NAMES: Record<string, string> = {
  name: 'name',
  givenName: 'first name',
  familyName: 'family name',
  kind: 'who they are',
  kinds: 'kind',
  branchId: 'branch',
  workplaceId: 'workplace',
  phones: 'phone',
  emails: 'mail address',
  addresses: 'address',
  postcode: 'postcode',
  bornYear: 'year of birth',
  notes: 'notes',
  about: 'about',
  tags: 'tags',
  website: 'web address',
  externalIds: 'number in another system',
  role: 'role',
  roleWords: 'role in their words',
  strength: 'strength',
  sinceYear: 'since',
  source: 'source',
}
export const changeWords = (fields: readonly string[]) =>
  fields.map((field) => CHANGE_NAMES[field] ?? field).join(', ')

export const STATES: Record<RowState, { label: string; kind: 'good' | 'on' | 'plain' | 'bad' }> = {
  new: { label: 'new', kind: 'good' },
  changes: { label: 'changes', kind: 'on' },
  unchanged: { label: 'unchanged', kind: 'plain' },
  cannotRead: { label: 'cannot be read', kind: 'bad' },
}

const PROBLEMS: Record<string, string> = {
  name_missing: 'there is no name',
  not_an_email: 'this is not a mail address',
  not_a_link: 'this is not a web address',
  not_a_year: 'there is no year in this',
  not_a_strength: 'this should be 1, 2 or 3',
  too_long: 'this is too long',
  invalid_format: 'this does not look right',
  unknown_branch: 'there is no branch of this name, or it is not yours',
  unknown_workplace: 'there is no workplace of this name in that branch',
  unknown_person: 'nobody of this name or number is here yet',
  unknown_organisation: 'no organisation of this name or number is here yet',
  several_people: 'several people fit: add a number or a mail address',
  several_organisations: 'several organisations fit: add a number or a postcode',
  external_id_taken: 'this number already belongs to someone you do not work with',
}
export const problemWords = ({ line, column, code }: RowError) =>
  `Line ${line}${column ? `, ${column}` : ''}: ${PROBLEMS[code] ?? 'please look at this again'}`

const AGAIN = 'Nothing was written.'
const FILES: Record<string, string> = {
  spreadsheet: 'This is an Excel or Numbers file. Open it, choose “Save as”, then CSV, and bring that here.',
  old_spreadsheet: 'This is an old Excel file. Open it, choose “Save as”, then CSV, and bring that here.',
  pdf: 'This is a PDF. Ask whoever made it for the list as CSV.',
  picture: 'This is a picture. Type the list into a spreadsheet and save it as CSV.',
  contact_card: 'These are contact cards. Export them as CSV instead.',
  open_quote: 'A quotation mark was opened and never closed.',
}

export const ERROR_WORDS: ErrorWords = {
  file_too_large: {
    title: 'This file is larger than 30 MB.',
    safe: AGAIN,
    next: 'Split it into smaller ones.',
  },
  too_many_rows: {
    title: 'This file has more than 50,000 rows.',
    safe: AGAIN,
    next: 'Split it into smaller ones.',
  },
  too_many_columns: {
    title: 'This does not look like a table: a row has more than 500 columns.',
    safe: AGAIN,
  },
  cell_too_long: {
    title: 'One cell holds more text than fits.',
    safe: AGAIN,
    next: 'A quotation mark may be missing somewhere before it.',
  },
  empty_file: { title: 'This file is empty.', safe: AGAIN, next: 'Choose another one.' },
  not_a_table: { title: 'This is not a table of text.', safe: AGAIN, next: 'Save it as CSV and try again.' },
  changed_meanwhile: {
    title: 'Someone changed one of these records while you looked.',
    safe: AGAIN,
    next: 'Try again: we look at everything anew.',
  },
  invalid: {
    title: 'Some rows cannot be read.',
    safe: AGAIN,
    next: 'Mend them in the file, or leave them out below.',
  },
}

/** Words for a file that cannot be read, with the kind of file and the line where they are known. */
export function fileWords(error: unknown): ErrorWords {
  const { code, data } = (error ?? {}) as { code?: string; data?: { fields?: Record<string, string> } }
  const { file = '', line } = data?.fields ?? {}
  const known = ERROR_WORDS[code ?? '']
  if (!code || !known || typeof known === 'string') return ERROR_WORDS
  const next = FILES[file] ?? known.next
  const where = line ? `See line ${line}.` : ''
  return { ...ERROR_WORDS, [code]: { ...known, next: [where, next].filter(Boolean).join(' ') } }
}

export const number = (count: number) => count.toLocaleString('en-GB')
export const many = (count: number, one: string, more: string) =>
  `${number(count)} ${count === 1 ? one : more}`
