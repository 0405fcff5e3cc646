import { ownColumns } from '#features/custom-fields/server/public.ts'
import type { EmailField, PhoneField } from '#kernel/contact/fields.ts'
import { idColumns } from '#kernel/contact/id-columns.ts'
import type { LabelSheet } from '#kernel/contact/labels.ts'
import { addressesText, emailsText, phonesText } from '#kernel/contact/list-cells.ts'
import { csvText, listText } from '#kernel/text/csv.ts'
import { cardsText } from '#kernel/text/vcard.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { labelsOf, mailTable } from '#server/lists/mailing.ts'
import { TAKEN, takenBy } from '#server/lists/taken.ts'
import type { Selection } from '../contract.ts'
import { selectExternalIds } from './find-people.sql.ts'
import type { SeenPerson } from './people.sql.ts'
import { dayOf } from './person-row.ts'
import { selectForExport, selectForMail, selectPlaceNames } from './select-people.sql.ts'
import { selectPeople } from './select-people.ts'

// Titles that an import reads again without being told.
const HEADER = [
  'id',
  'name',
  'given_name',
  'family_name',
  'other_names',
  'kind',
  'branch',
  'workplace',
  'job_title',
  'activist_role',
  'phone',
  'email',
  'address',
  'postcode',
  'birth_date',
  'tags',
  'notes',
  'contact_consent',
  'consent_note',
  'do_not_call',
  'do_not_text',
  'do_not_mail',
]

const phones = (row: SeenPerson) =>
  ((row.phones ?? []) as PhoneField[]).map((each) => each.e164 ?? each.number)
const emails = (row: SeenPerson) => ((row.emails ?? []) as EmailField[]).map((each) => each.address)

// Whoever asked for no calls goes out without a number, whoever asked for no mail without an address.
const mayPhone = (row: SeenPerson) => (row.do_not_call ? [] : phones(row))
const mayMail = (row: SeenPerson) => (row.do_not_mail ? [] : emails(row))

const csvRow = (row: SeenPerson, places: ReadonlyMap<string, string>) => [
  row.id,
  row.name,
  row.given_name,
  row.family_name,
  listText(row.other_names ?? []),
  row.kind,
  places.get(row.branch_id ?? ''),
  places.get(row.workplace_id ?? ''),
  row.job_title,
  row.activist_role,
  row.do_not_call ? '' : phonesText(row.phones),
  row.do_not_mail ? '' : emailsText(row.emails),
  addressesText(row.addresses, row.postcode),
  row.postcode ?? row.outcode,
  dayOf(row.birth_date) ?? row.born_year,
  listText(row.tags ?? []),
  row.notes,
  row.contact_consent === 'unknown' ? '' : row.contact_consent,
  row.consent_note,
  row.do_not_call ? 'yes' : '',
  row.do_not_text ? 'yes' : '',
  row.do_not_mail ? 'yes' : '',
]

const cardOf = (note: string) => (row: SeenPerson) => ({
  id: row.id,
  name: row.name,
  given: row.given_name ?? null,
  family: row.family_name ?? null,
  phones: mayPhone(row),
  noTexts: row.do_not_text ?? false,
  emails: mayMail(row),
  note,
})

type Wanted = {
  selection: Selection
  format: 'csv' | 'vcard' | 'mail' | 'labels'
  /** How the labels are cut. */
  sheet?: LabelSheet | undefined
  reason: string
}

/**
 * A list to take along, as a file. Whoever asked not to be contacted is never in it; the reason is kept, and stands in
 * the file with who took it and when.
 */
export async function exportPeople(tx: Tx, { selection, format, sheet, reason }: Wanted): Promise<File> {
  const ids = await selectPeople(tx, selection)
  const mails = format === 'mail' || format === 'labels'
  const rows = mails ? await selectForMail(tx, ids) : await selectForExport(tx, ids)
  await audit(tx, {
    action: 'people.export',
    subject: 'people',
    reason,
    after: { format, people: rows.map((row) => row.id) },
  })
  if (format === 'labels') return labelsOf(tx, rows, sheet ?? '3x8', reason)
  const taken = await takenBy(tx, reason)
  if (format === 'mail') return mailTable(rows, taken)
  if (format === 'vcard')
    return new File([cardsText(rows.map(cardOf(taken)))], 'people.vcf', { type: 'text/vcard; charset=utf-8' })
  return new File([await tableOf(tx, rows, taken)], 'people.csv', { type: 'text/csv; charset=utf-8' })
}

async function tableOf(tx: Tx, rows: readonly SeenPerson[], taken: string): Promise<string> {
  const ids = rows.map(({ id }) => id)
  const places = await selectPlaceNames(tx)
  const [elsewhere, own] = [idColumns(await selectExternalIds(tx, ids)), await ownColumns(tx, 'people', rows)]
  return csvText(
    [...HEADER, ...elsewhere.titles, ...own.titles, TAKEN],
    rows.map((row) => [...csvRow(row, places), ...elsewhere.cellsOf(row.id), ...own.cellsOf(row), taken]),
  )
}
