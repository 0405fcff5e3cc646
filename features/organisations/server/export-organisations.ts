import { ownColumns } from '#features/custom-fields/server/public.ts'
import type { AddressField, EmailField, PhoneField } from '#kernel/contact/fields.ts'
import { idColumns } from '#kernel/contact/id-columns.ts'
import type { LabelSheet } from '#kernel/contact/labels.ts'
import { csvText } from '#kernel/text/csv.ts'
import { cardsText } from '#kernel/text/vcard.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { labelsOf, mailTable } from '#server/lists/mailing.ts'
import { TAKEN, takenBy } from '#server/lists/taken.ts'
import type { OrganisationSelection } from '../contract.ts'
import { selectOrganisations } from './act-on-organisations.ts'
import { selectExternalIds } from './find-organisations.sql.ts'
import type { SeenOrganisation } from './organisation-row.ts'
import { selectForExport } from './select-organisations.sql.ts'

const HEADER = [
  'id',
  'name',
  'other_names',
  'kinds',
  'about',
  'website',
  'phone',
  'email',
  'address',
  'postcode',
  'interest',
  'power',
  'impact',
  'tags',
]

const csvRow = (row: SeenOrganisation) => [
  row.id,
  row.name,
  (row.other_names ?? []).join('; '),
  (row.kinds ?? []).join('; '),
  row.about,
  row.website,
  ((row.phones ?? []) as PhoneField[]).map((each) => each.e164 ?? each.number).join('; '),
  ((row.emails ?? []) as EmailField[]).map((each) => each.address).join('; '),
  ((row.addresses ?? []) as AddressField[]).map((each) => each.text).join('; '),
  row.postcode ?? row.outcode,
  row.interest,
  row.power,
  row.impact,
  (row.tags ?? []).join('; '),
]

const cardOf = (note: string) => (row: SeenOrganisation) => ({
  id: row.id,
  name: row.name,
  kind: 'org' as const,
  phones: ((row.phones ?? []) as PhoneField[]).map((each) => each.e164 ?? each.number),
  emails: ((row.emails ?? []) as EmailField[]).map((each) => each.address),
  note,
})

async function tableOf(tx: Tx, rows: readonly SeenOrganisation[], taken: string): Promise<string> {
  const ids = rows.map(({ id }) => id)
  const elsewhere = idColumns(await selectExternalIds(tx, ids))
  const own = await ownColumns(tx, 'organisations', rows)
  return csvText(
    [...HEADER, ...elsewhere.titles, ...own.titles, TAKEN],
    rows.map((row) => [...csvRow(row), ...elsewhere.cellsOf(row.id), ...own.cellsOf(row), taken]),
  )
}

type Wanted = {
  selection: OrganisationSelection
  format: 'csv' | 'vcard' | 'mail' | 'labels'
  sheet?: LabelSheet | undefined
  reason: string
}

async function note(tx: Tx, rows: readonly SeenOrganisation[], { format, reason }: Wanted): Promise<void> {
  const idsOf = (some: readonly SeenOrganisation[]) => ({ organisations: some.map((row) => row.id) })
  const subject = 'organisations'
  await audit(tx, { action: 'organisations.export', subject, reason, after: { format, ...idsOf(rows) } })
  const special = rows.filter((row) => row.special)
  if (special.length > 0)
    await audit(tx, { action: 'organisations.read_special', subject, reason, after: idsOf(special) })
}

/**
 * A list to take along, as a file. Whoever asked not to be contacted is never in it; the reason is kept, and stands in
 * the file with who took it and when.
 */
export async function exportOrganisations(tx: Tx, wanted: Wanted): Promise<File> {
  const { selection, format, sheet, reason } = wanted
  const found = await selectForExport(tx, await selectOrganisations(tx, selection))
  const mails = format === 'mail' || format === 'labels'
  const rows = mails ? found.filter((row) => !row.archived_at) : found
  await note(tx, rows, wanted)
  if (format === 'labels') return labelsOf(tx, rows, sheet ?? '3x8', reason)
  const taken = await takenBy(tx, reason)
  if (format === 'mail') return mailTable(rows, taken)
  if (format === 'vcard')
    return new File([cardsText(rows.map(cardOf(taken)))], 'organisations.vcf', {
      type: 'text/vcard; charset=utf-8',
    })
  return new File([await tableOf(tx, rows, taken)], 'organisations.csv', { type: 'text/csv; charset=utf-8' })
}
