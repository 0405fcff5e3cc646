import { useState } from 'react'
import { Button } from './button.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { SelectionBar } from './selection-bar.tsx'

type Line = { id: string; name: string; work: string; ties: string; met: string }
const NAMES = [
  'Joan Whitlock',
  'Peter Whitcombe',
  'Ana Whitaker-Lopes',
  'Słavomir Whitek',
  'نور Whitfield',
  'Grace Whitley',
]
const ROWS: Line[] = Array.from({ length: 100_000 }, (_, at) => ({
  id: `${at}`,
  name: `${NAMES[at % NAMES.length]} ${at}`,
  work: at % 2 ? 'Local government · Depot' : 'Health · Moor Lane clinic',
  ties: at % 3 ? 'Marsh estate, St Luke’s choir' : 'not known yet',
  met: at % 4 ? '2 March' : 'never',
}))
const COLUMNS: Column<Line>[] = [
  { key: 'name', head: 'Name', cell: (row) => row.name },
  { key: 'work', head: 'Branch, work', cell: (row) => row.work },
  { key: 'ties', head: 'Belongs to', cell: (row) => row.ties },
  { key: 'met', head: 'Last met', cell: (row) => row.met, width: '8rem', deskOnly: true },
]

export function GalleryTable() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['1']))
  return (
    <>
      <DataTable
        caption="People"
        columns={COLUMNS}
        rows={ROWS}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={(row) => `#${row.id}`}
        faces="person"
        selected={selected}
        onSelect={setSelected}
      />
      <SelectionBar count={selected.size} what="people" onClear={() => setSelected(new Set())}>
        <Button>Tag them</Button>
      </SelectionBar>
    </>
  )
}
