import type { EmailField, PhoneField } from '#kernel/contact/fields.ts'
import { csvText } from '#kernel/text/csv.ts'
import { cardsText } from '#kernel/text/vcard.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Selection } from '../contract.ts'
import type { SeenPerson } from './people.sql.ts'
import { selectForExport } from './select-people.sql.ts'
import { selectPeople } from './select-people.ts'

const HEADER = [
  'id',
  'name',
  'given_name',
  'family_name',
  'kind',
  'job_title',
  'phone',
  'email',
  'postcode',
  'tags',
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

const csvRow = (row: SeenPerson) => [
  row.id,
  row.name,
  row.given_name,
  row.family_name,
  row.kind,
  row.job_title,
  mayPhone(row).join('; '),
  mayMail(row).join('; '),
  row.postcode,
  (row.tags ?? []).join('; '),
  row.do_not_call ? 'yes' : '',
  row.do_not_text ? 'yes' : '',
  row.do_not_mail ? 'yes' : '',
]

const card = (row: SeenPerson) => ({
  id: row.id,
  name: row.name,
  given: row.given_name ?? null,
  family: row.family_name ?? null,
  phones: mayPhone(row),
  emails: mayMail(row),
})

/** A list to take along, as a file. Whoever asked not to be contacted is never in it; the reason is kept. */
export async function exportPeople(
  tx: Tx,
  { selection, format, reason }: { selection: Selection; format: 'csv' | 'vcard'; reason: string },
): Promise<File> {
  const rows = await selectForExport(tx, await selectPeople(tx, selection))
  await audit(tx, {
    action: 'people.export',
    subject: 'people',
    reason,
    after: { format, people: rows.map((row) => row.id) },
  })
  if (format === 'vcard')
    return new File([cardsText(rows.map(card))], 'people.vcf', { type: 'text/vcard; charset=utf-8' })
  return new File([csvText(HEADER, rows.map(csvRow))], 'people.csv', { type: 'text/csv; charset=utf-8' })
}
