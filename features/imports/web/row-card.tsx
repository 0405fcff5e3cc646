import { useMutation } from '@tanstack/react-query'
import { Button } from '#ui/button.tsx'
import { Line } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import type { ImportColumns, ImportRow, LineState, Side } from '../contract.ts'
import type { TableKind } from '../mapping.contract.ts'
import { BranchOfRow } from './branch-of-row.tsx'
import { Candidates } from './candidates.tsx'
import { Cells } from './cells.tsx'
import { Changes } from './changes.tsx'
import styles from './import.module.css'
import { inOrder } from './in-order.ts'
import { fileWords, problemWords } from './problem-words.ts'
import { Understood, UnderstoodBehind } from './understood.tsx'

type Props = {
  importId: string
  kind: TableKind
  row: ImportRow
  columns: ImportColumns['columns']
  /** A branch to be settled here, for all rows that name it. */
  branch: string | undefined
}

const HREF: Partial<Record<TableKind, string>> = { people: '/people', organisations: '/organisations' }

const ONE_MORE: Record<TableKind, string> = {
  people: 'someone new',
  affiliations: 'someone new',
  connections: 'someone new',
  organisations: 'a new organisation',
  workplaces: 'a new workplace',
}

/** Nothing stands against these: what was understood is all there is to look at. */
const PLAIN: readonly LineState[] = ['new', 'cannotRead']

const KNOWN: readonly LineState[] = ['changes', 'unchanged']

/** One row: who it is, what would happen and why, and everything that can be decided about it. */
export function RowCard({ importId, kind, row, columns, branch }: Props) {
  const decide = useMutation(api.imports.decide.mutationOptions(inOrder))
  const say = (said: Omit<Parameters<typeof decide.mutate>[0], 'id' | 'lines'>) =>
    decide.mutate({ id: importId, lines: [row.line], ...said })
  const {
    line,
    state,
    name,
    recordId,
    isThere,
    sameAsLine,
    changes,
    candidates,
    ties,
    tieChanges,
    decision,
  } = row
  const have = sameAsLine === null ? 'What we have' : `Line ${sameAsLine}`
  const choose = (field: string, side: Side) => say({ wins: { [field]: side } })
  const href = isThere && recordId && HREF[kind] ? `${HREF[kind]}/${recordId}` : null
  return (
    <article className={styles.row} aria-label={name || `Line ${line}`}>
      <header className={styles.rowHead}>
        <h2>
          {href ? (
            <a href={href}>
              <bdi>{name}</bdi>
            </a>
          ) : (
            <bdi>{name || (KNOWN.includes(state) ? 'Someone you no longer see' : 'No name')}</bdi>
          )}
        </h2>
        <Soft>line {line}</Soft>
      </header>
      {sameAsLine === null ? null : (
        <Soft>
          Taken for <bdi>{name}</bdi> of line {sameAsLine} of this list.
        </Soft>
      )}
      <Problems row={row} columns={columns} />
      {PLAIN.includes(state) ? <Understood understood={row.understood} /> : null}
      {branch ? <BranchOfRow importId={importId} name={branch} /> : null}
      <Failed error={decide.error} words={fileWords(decide.error)} />
      {state === 'ask' || candidates.length > 0 ? (
        <Candidates
          kind={kind}
          candidates={candidates}
          chosen={decision === 'same' ? recordId : null}
          onSame={(same) => say({ decision: 'same', recordId: same })}
        />
      ) : null}
      {changes.length > 0 ? <Changes changes={changes} have={have} onChoose={choose} /> : null}
      {ties.length > 0 ? <Soft>New ties it brings: {ties.join('; ')}</Soft> : null}
      {tieChanges.map((tie) => (
        <Changes key={tie.name} title={tie.name} have={have} changes={tie.changes} onChoose={choose} />
      ))}
      {PLAIN.includes(state) ? null : <UnderstoodBehind understood={row.understood} />}
      <Cells importId={importId} row={row} columns={columns} />
      <Line>
        {state === 'ask' || decision === 'same' ? (
          <Button onPress={() => say({ decision: 'new' })}>None of them: {ONE_MORE[kind]}</Button>
        ) : KNOWN.includes(state) ? (
          <Button onPress={() => say({ decision: 'new' })}>Not the same: {ONE_MORE[kind]}</Button>
        ) : null}
        {state === 'skipped' || state === 'unchanged' || state === 'cannotRead' ? null : (
          <Button kind="quiet" onPress={() => say({ decision: 'skip' })} pending={decide.isPending}>
            Leave this row out
          </Button>
        )}
        {decision === null ? null : (
          <Button kind="quiet" onPress={() => say({ decision: null })}>
            Take the decision back
          </Button>
        )}
      </Line>
    </article>
  )
}

function Problems({ row, columns }: Pick<Props, 'row' | 'columns'>) {
  if (row.problems.length === 0) return null
  // What keeps the row out first; only of a row that comes in is a cell left out.
  const staysOut = row.state === 'cannotRead'
  const problems = row.problems.toSorted((a, b) => Number(a.cellOnly ?? false) - Number(b.cellOnly ?? false))
  return (
    <ul className={styles.problems}>
      {problems.map(({ column, code, cellOnly }) => (
        <li key={`${column} ${code}`}>
          {column === null ? null : (
            <>
              <strong>{columns[column]?.title || `Column ${column + 1}`}</strong>
              {row.cells[column] ? (
                <>
                  {' '}
                  “<bdi>{row.cells[column].slice(0, 80)}</bdi>”
                </>
              ) : null}
              {': '}
            </>
          )}
          {problemWords(code, cellOnly && !staysOut)}
        </li>
      ))}
    </ul>
  )
}
