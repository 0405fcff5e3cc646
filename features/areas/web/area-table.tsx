import type { ReactNode } from 'react'
import { DataTable } from '#ui/data-table.tsx'
import { Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import type { AreaCount, AreaCounts } from '../contract.ts'
import { type AreaFilters, listHref, MEASURES } from './area-filters.ts'
import { AREAS, amountWords, elsewhereWords } from './words.ts'

type Props = { counts: AreaCounts; filters: AreaFilters }

const holdsAny = ({ people, organisations }: AreaCount) => people !== 0 || organisations !== 0

/** The same figures as the picture, with the list behind each. */
export function AreaTable({ counts, filters }: Props) {
  const rows = counts.areas.filter(holdsAny)
  const linked = !counts.masked && !filters.setId
  const cell =
    (room: (typeof MEASURES)[number]) =>
    (row: AreaCount): ReactNode =>
      linked && row[room] ? (
        <a href={listHref(room, row.code, filters)}>{amountWords(row[room], room)}</a>
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
    </Stack>
  )
}
