import { useMemo, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { number } from '#ui/number.ts'
import { Stack } from '#ui/stack.tsx'
import type { Network, NetworkNode } from '../contract.ts'
import { hrefOf, sortWords, stageWords } from './tones.ts'
import { MAP, tiesWords } from './words.ts'

type Line = NetworkNode & { near: string }

const COLUMNS: Column<Line>[] = [
  { key: 'name', head: 'Name', width: '30%', cell: (row) => row.name },
  { key: 'sort', head: 'What', width: '22%', cell: sortWords },
  { key: 'stage', head: 'How far', width: '10rem', cell: stageWords },
  { key: 'ties', head: 'Ties', width: '6rem', cell: (row) => tiesWords(row.ties) },
  { key: 'near', head: 'Tied to', cell: (row) => row.near },
]
const NAMED = 4
const FIRST = 20
const names = new Intl.Collator('en-GB')

function linesOf({ nodes, edges }: Network): Line[] {
  const near: string[][] = nodes.map(() => [])
  const add = (to: number, name: string) => {
    if (near[to]!.length < NAMED) near[to]!.push(name)
  }
  for (const [from, to] of edges) {
    add(from, nodes[to]!.name)
    add(to, nodes[from]!.name)
  }
  const lines = nodes.map((node, at) => {
    const more = node.ties - near[at]!.length
    return { ...node, near: near[at]!.join(', ') + (more > 0 ? ` and ${number(more)} more` : '') }
  })
  return lines.sort((a, b) => b.ties - a.ties || names.compare(a.name, b.name))
}

/** The picture in words: everyone on it, who has most ties first, as many as fit a screen until more are asked for. */
export function NetworkList({ network }: { network: Network }) {
  const lines = useMemo(() => linesOf(network), [network])
  const [all, setAll] = useState(false)
  const rows = all ? lines : lines.slice(0, FIRST)
  return (
    <Stack gap="small">
      <DataTable
        caption={MAP.list}
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        rowHref={hrefOf}
        total={lines.length}
      />
      {rows.length < lines.length ? (
        <Button onPress={() => setAll(true)}>{MAP.wholeList(lines.length)}</Button>
      ) : null}
    </Stack>
  )
}
