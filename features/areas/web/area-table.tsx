import type { ReactNode } from 'react'
import { Chip } from '#ui/chip.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { useMe } from '#web/session.ts'
import type { AreaCount, AreaCounts } from '../contract.ts'
import { type AreaFilters, behindHref, MEASURES, recordsHref } from './area-filters.ts'
import { AREAS, amountWords, elsewhereWords } from './words.ts'

type Props = { counts: AreaCounts; filters: AreaFilters }

const holdsAny = ({ people, organisations }: AreaCount) => people !== 0 || organisations !== 0

/** The same figures as the picture, with the list behind each. */
export function AreaTable({ counts, filters }: Props) {
  const rows = counts.areas.filter(holdsAny)
  const role = useMe()?.organiser.role
  const linked = !counts.masked
  const cell =
    (room: (typeof MEASURES)[number]) =>
    (row: AreaCount): ReactNode =>
      linked && row[room] ? (
        <a href={behindHref(room, row.code, filters)}>{amountWords(row[room], room)}</a>
      ) : (
        amountWords(row[room], room)
      )
  const shown = MEASURES.filter((room) => filters.measure === '' || filters.measure === room)
  return (
    <Stack gap="small">
      {rows.length > 0 ? (
        <DataTable
          caption={AREAS.caption}
          rows={rows}
          rowKey={({ code }) => code}
          rowName={({ name }) => name}
          columns={[
            { key: 'name', head: AREAS.area, cell: ({ name }) => name },
            ...shown.map((room) => ({ key: room, head: AREAS[room], cell: cell(room) })),
          ]}
        />
      ) : null}
      <Soft>{elsewhereWords(counts, counts.areas.length - rows.length)}</Soft>
      {linked && role !== 'partner' ? (
        <Line>
          {shown
            .filter((room) => counts.elsewhere[room])
            .map((room) => (
              <Chip key={room} href={recordsHref(room, null, filters)}>
                {AREAS.elsewhere(amountWords(counts.elsewhere[room], room))}
              </Chip>
            ))}
        </Line>
      ) : null}
    </Stack>
  )
}
