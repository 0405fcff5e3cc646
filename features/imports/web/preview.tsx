import { Chip } from '#ui/chip.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Section } from '#ui/section.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import type { ImportCounts, ImportPreview } from '../contract.ts'
import { changeWords, number, STATES } from './words.ts'

const ORDER = ['new', 'changes', 'unchanged', 'cannotRead'] as const

/** How many rows are what. */
export function Counts({ counts }: { counts: ImportCounts }) {
  return (
    <Line>
      {ORDER.filter((state) => counts[state] > 0).map((state) => (
        <Chip key={state} kind={STATES[state].kind}>
          {number(counts[state])} {STATES[state].label}
        </Chip>
      ))}
    </Line>
  )
}

type Row = ImportPreview['rows'][number]

const COLUMNS = [
  { key: 'name', head: 'Name', cell: (row: Row) => <bdi>{row.name || '(no name)'}</bdi> },
  { key: 'line', head: 'Line', cell: (row: Row) => `line ${row.line}`, width: '6rem' },
  {
    key: 'state',
    head: 'What happens',
    cell: (row: Row) => <Chip kind={STATES[row.state].kind}>{STATES[row.state].label}</Chip>,
  },
  { key: 'fields', head: 'What changes', cell: (row: Row) => changeWords(row.fields) },
]

/** The first rows as they would come in. */
export function PreviewRows({ preview }: { preview: ImportPreview }) {
  const total = ORDER.reduce((sum, state) => sum + preview.counts[state], 0)
  return (
    <Section title="What would happen">
      <Counts counts={preview.counts} />
      {total > preview.rows.length ? (
        <Soft>
          The first {number(preview.rows.length)} of {number(total)} rows are shown.
        </Soft>
      ) : null}
      <DataTable
        caption="Rows of the file"
        columns={COLUMNS}
        rows={preview.rows}
        rowKey={(row) => String(row.line)}
        rowName={(row) => row.name || '(no name)'}
      />
    </Section>
  )
}
