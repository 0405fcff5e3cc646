import { useIsMutating, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { number } from '#ui/number.ts'
import { Foot } from '#ui/page.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Line, Stack } from '#ui/stack.tsx'
import { Soft } from '#ui/text.tsx'
import { api } from '#web/api/client.ts'
import { Failed } from '#web/failed.tsx'
import { type ImportRecord, LINE_STATES, type LineState } from '../contract.ts'
import { Doubts } from './doubts.tsx'
import styles from './import.module.css'
import { GetRowsLeftOut } from './left-out.tsx'
import { fileWords } from './problem-words.ts'
import { AlteredRows, Rows } from './rows.tsx'
import { many, rowWords, STATES } from './words.ts'

const ORDER: readonly LineState[] = ['ask', 'cannotRead', 'changes', 'new', 'unchanged', 'skipped']
const countOf = ({ counts }: ImportRecord, state: LineState) => counts[state] ?? 0

/** What would become of each row, before anything is written. */
export function Review({ record, onSetUp }: { record: ImportRecord; onSetUp: () => void }) {
  const { id, lookAgain } = record
  const [chosen, setChosen] = useState<LineState | null>(null)
  const [text, setText] = useState('')
  const columns = useQuery(api.imports.columns.queryOptions({ input: { id }, staleTime: 60_000 }))
  const write = useMutation(api.imports.write.mutationOptions())
  const cancel = useMutation(api.imports.cancel.mutationOptions())
  // A decision or a correction that is still on its way would miss the list.
  const isDeciding = useIsMutating() > 0 && !write.isPending
  const shown = chosen ?? ORDER.find((state) => countOf(record, state) > 0) ?? 'new'
  // Until somebody looks at something else, the rows for which it was held back are what is to be looked at.
  const lines = record.problem?.fields.lines?.split(',') ?? []
  const altered = chosen === null && lines.length > 0
  const undecided = countOf(record, 'ask')
  const coming = countOf(record, 'new') + countOf(record, 'changes') + undecided
  const staying = countOf(record, 'cannotRead')
  const error = write.error ?? cancel.error
  return (
    <Stack gap="large">
      <Held problem={record.problem} />
      {columns.data ? <Doubts {...columns.data} /> : null}
      <nav className={styles.tabs} aria-label="Rows by what would happen to them">
        {LINE_STATES.map((state) => (
          <button
            key={state}
            type="button"
            className={styles.tab}
            aria-pressed={state === shown && !altered}
            onClick={() => setChosen(state)}
          >
            <strong>{number(countOf(record, state))}</strong> {STATES[state].label}
          </button>
        ))}
      </nav>
      <SearchField label="Find a row by anything that stands in it" value={text} onSearch={setText} />
      {altered && text === '' ? (
        <AlteredRows record={record} />
      ) : (
        <Rows
          key={`${shown} ${text}`}
          record={record}
          state={shown}
          count={countOf(record, shown)}
          text={text.trim()}
        />
      )}
      {lookAgain ? (
        <Note>
          What you corrected or decided may touch other rows. The list is looked at once more before it is
          written.
        </Note>
      ) : null}
      {undecided > 0 ? (
        <Soft>
          {many(undecided, 'row has', 'rows have')} no answer under “Same?” yet. Without one they come in as
          new, and wait under Same person?
        </Soft>
      ) : null}
      {record.kept > 0 ? (
        <Soft>
          {many(record.kept, 'row', 'rows')} under “Unchanged” {record.kept === 1 ? 'says' : 'say'} something
          else than what stands. What stands is kept, unless you choose otherwise there.
        </Soft>
      ) : null}
      {staying > 0 ? (
        <Soft>
          {many(staying, 'row stays', 'rows stay')} out, because something in {staying === 1 ? 'it' : 'them'}{' '}
          cannot be read. You get {staying === 1 ? 'it' : 'them'} as a file, now or afterwards.
        </Soft>
      ) : null}
      {staying > 0 ? (
        <Line>
          <GetRowsLeftOut {...record} />
        </Line>
      ) : null}
      <Soft>It can be taken back as a whole, at any later time.</Soft>
      <Failed error={error} words={fileWords(error)} />
      <Line>
        <Button onPress={onSetUp}>Change what the columns hold</Button>
        <Button kind="quiet" onPress={() => cancel.mutate({ id })} pending={cancel.isPending}>
          Bring in nothing
        </Button>
      </Line>
      <Foot>
        <Button
          kind="main"
          onPress={() => write.mutate({ id })}
          pending={write.isPending}
          disabled={isDeciding || (coming === 0 && !lookAgain)}
        >
          Bring in {rowWords(coming)}
        </Button>
      </Foot>
    </Stack>
  )
}

/** Why a list that was to come in waits again. */
function Held({ problem }: Pick<ImportRecord, 'problem'>) {
  if (problem?.code === 'list_changed')
    return (
      <Note>
        Something else has come in since you looked, or a cell was corrected, and some rows would now do
        something else than you saw. Nothing was written. Here they are: look through them, then bring the
        list in.
      </Note>
    )
  return problem ? <Failed error={{ code: problem.code, status: 409 }} words={fileWords(problem)} /> : null
}
