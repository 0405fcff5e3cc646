import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Line } from '#ui/stack.tsx'
import { TextField } from '#ui/text-field.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ImportColumns, ImportRow } from '../contract.ts'
import styles from './import.module.css'
import { inOrder } from './in-order.ts'
import { fileWords } from './problem-words.ts'

type Props = { importId: string; row: ImportRow; columns: ImportColumns['columns'] }

const LONGEST_LINE = 200
const titleOf = (columns: Props['columns'], column: number) =>
  columns[column]?.title || `Column ${column + 1}`

/** The whole row as it stands in the file, and a way to put a cell right here. */
export function Cells({ importId, row, columns }: Props) {
  const [correcting, setCorrecting] = useState(false)
  if (row.cells.length === 0) return null
  return (
    <details className={styles.cells} open={row.state === 'cannotRead'}>
      <summary>The row in the file</summary>
      {correcting ? (
        <Correct importId={importId} row={row} columns={columns} onClose={() => setCorrecting(false)} />
      ) : (
        <>
          <Button onPress={() => setCorrecting(true)}>Correct a cell</Button>
          <dl>
            {row.cells.map((cell, column) =>
              cell === '' ? null : (
                <div key={column}>
                  <dt>
                    {titleOf(columns, column)}
                    {columns[column] && !columns[column].use ? ' (left out)' : ''}
                  </dt>
                  <dd>
                    <bdi>{cell.length > LONGEST_LINE ? `${cell.slice(0, LONGEST_LINE)}…` : cell}</bdi>
                    {row.corrected.includes(column) ? ' (corrected)' : ''}
                  </dd>
                </div>
              ),
            )}
          </dl>
        </>
      )}
    </details>
  )
}

/** Columns in use, what is wrong first; of others nothing depends on what stands in them. */
function Correct({ importId, row, columns, onClose }: Props & { onClose: () => void }) {
  const isWrong = (column: number) => row.problems.some((each) => each.column === column)
  const used = columns
    .flatMap(({ use }, column) => (use ? [column] : []))
    .sort((a, b) => Number(isWrong(b)) - Number(isWrong(a)))
  const [typed, setTyped] = useState<Record<string, string>>({})
  const correct = useMutation(api.imports.correct.mutationOptions({ onSuccess: onClose, ...inOrder }))
  const save = () => {
    if (Object.keys(typed).length === 0) onClose()
    else correct.mutate({ id: importId, line: row.line, cells: typed })
  }
  return (
    <Form onSubmit={save} label={`Line ${row.line}`}>
      <div className={styles.fields}>
        {used.map((column) => (
          <TextField
            key={column}
            label={titleOf(columns, column)}
            value={typed[column] ?? row.cells[column] ?? ''}
            onChange={(text) => setTyped({ ...typed, [column]: text })}
          />
        ))}
      </div>
      <Failed error={correct.error} words={fileWords(correct.error)} />
      <Line>
        <Button type="submit" kind="main" pending={correct.isPending}>
          Look at this row again
        </Button>
        <Button kind="quiet" onPress={onClose}>
          Leave it
        </Button>
      </Line>
    </Form>
  )
}
