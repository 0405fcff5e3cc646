import { ownColumns } from '#features/custom-fields/server/public.ts'
import type { AddressField, EmailField, PhoneField } from '#kernel/contact/fields.ts'
import { idColumns } from '#kernel/contact/id-columns.ts'
import { csvText } from '#kernel/text/csv.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
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

/** A list to take along, as a file. Whoever asked not to be contacted is never in it; the reason is kept. */
export async function exportOrganisations(
  tx: Tx,
  { selection, reason }: { selection: OrganisationSelection; format: 'csv'; reason: string },
): Promise<File> {
  const rows = await selectForExport(tx, await selectOrganisations(tx, selection))
  const idsOf = (some: SeenOrganisation[]) => ({ organisations: some.map((row) => row.id) })
  const subject = 'organisations'
  await audit(tx, {
    action: 'organisations.export',
    subject,
    reason,
    after: { format: 'csv', ...idsOf(rows) },
  })
  const special = rows.filter((row) => row.special)
  if (special.length > 0)
    await audit(tx, { action: 'organisations.read_special', subject, reason, after: idsOf(special) })
  const elsewhere = idColumns(
    await selectExternalIds(
      tx,
      rows.map(({ id }) => id),
    ),
  )
  const own = await ownColumns(tx, 'organisations', rows)
  const table = csvText(
    [...HEADER, ...elsewhere.titles, ...own.titles],
    rows.map((row) => [...csvRow(row), ...elsewhere.cellsOf(row.id), ...own.cellsOf(row)]),
  )
  return new File([table], 'organisations.csv', {
    type: 'text/csv; charset=utf-8',
  })
}
