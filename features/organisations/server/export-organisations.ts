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
import { type Organisation, type OrganisationSelection, specialOf } from '../contract.ts'
import { selectOrganisations } from './act-on-organisations.ts'
import { selectExternalIds } from './find-organisations.sql.ts'
import { dayOf, type SeenOrganisation } from './organisation-row.ts'
import { selectForExport, selectOrganiserNames } from './select-organisations.sql.ts'

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
  'stage',
  'common_ground',
  'special',
  'holder',
  'touch_on',
  'tags',
]

/** Where nothing is special although the kinds would say so, that is said: an import would follow the kinds. */
const special = ({ special, kinds }: SeenOrganisation) =>
  special ?? (specialOf((kinds ?? []) as Organisation['kinds']) ? 'nothing' : '')

const csvRow = (row: SeenOrganisation, organisers: ReadonlyMap<string, string>) => [
  row.id,
  row.name,
  listText(row.other_names ?? []),
  (row.kinds ?? []).join('; '),
  row.about,
  row.website,
  phonesText(row.phones),
  emailsText(row.emails),
  addressesText(row.addresses, row.postcode),
  row.postcode ?? row.outcode,
  row.interest,
  row.power,
  row.impact,
  row.stage,
  row.common_ground,
  special(row),
  organisers.get(row.holder_id ?? ''),
  dayOf(row.touch_on),
  listText(row.tags ?? []),
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
  const organisers = await selectOrganiserNames(tx)
  return csvText(
    [...HEADER, ...elsewhere.titles, ...own.titles, TAKEN],
    rows.map((row) => [...csvRow(row, organisers), ...elsewhere.cellsOf(row.id), ...own.cellsOf(row), taken]),
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
