import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { beginRun } from '../begin-run.ts'
import { AT_ONCE } from '../chunk.ts'
import { rememberColumns, understand } from '../columns.ts'
import { chunksOf, type FileRow, readRows } from '../read-chunk.ts'
import { readThrough, type Table } from '../reading/open-table.ts'
import { type Run, runSteps, type Work } from '../run-steps.ts'
import { type Counts, type StoredImport, updateImport } from '../store/imports-store.sql.ts'
import { othersWrite } from '../store/others-wrote.sql.ts'
import { type FoundRow, putRows, selectRows, selectTouched } from '../store/rows-store.sql.ts'
import { memoryPathOf, openFileOf } from '../store/upload-files.ts'
import { alteredLines, isAsSeen, LIST_CHANGED, MOST_ALTERED } from './as-seen.ts'
import { findEmployers } from './employers.ts'
import { FileMemory } from './file-memory.ts'
import type { RowFinding } from './found-row.ts'
import { keepLearnedFrom, knowledgeOf, withLearned } from './knowledge.ts'
import { learnFromFile } from './learn-from-file.ts'
import { lookAtRows } from './look-at-rows.ts'
import type { Looking } from './looking.ts'
import { NamedOrganisations } from './named-organisations.ts'
import { planTies } from './plan-ties.ts'
import { recallRows } from './recall-rows.ts'
import { subjectOf } from './subjects.ts'
import { wayOf } from './way.ts'

const orNull = <Item>(list: readonly Item[]) => (list.length > 0 ? [...list] : null)

export const toFoundRow = (finding: RowFinding) => ({
  line: finding.line,
  state: finding.state,
  name: finding.name.slice(0, 200),
  record_id: finding.recordId,
  found: finding.state,
  found_id: finding.recordId,
  problems: orNull(finding.problems),
  candidates: orNull(finding.candidates),
  changes: orNull(finding.changes),
  ties: orNull(finding.ties),
  links: orNull(finding.links),
})

function counted(before: Counts, findings: readonly RowFinding[]): Counts {
  const counts = { ...before }
  for (const { state } of findings) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

/** Nothing is written that nobody has seen: it waits for whoever asked, with the rows that are to be looked at. */
const lookFirst = ({ problem }: StoredImport, lines: readonly number[]) => ({
  then_write: false,
  problem: {
    code: LIST_CHANGED,
    fields: { lines: [...alteredLines(problem), ...lines].slice(0, MOST_ALTERED).join(',') },
    during: 'reading' as const,
  },
})

const isCompared = ({ then_write, problem }: StoredImport) => then_write || problem?.code === LIST_CHANGED

/** The lines of this stretch that would do something else than was seen. */
async function altered(
  tx: Tx,
  importId: string,
  from: number,
  to: number,
  found: readonly FoundRow[],
): Promise<number[]> {
  const before = new Map((await selectRows(tx, importId, { from, to })).map((row) => [row.line, row]))
  return found.filter((row) => !isAsSeen(before.get(row.line), row)).map(({ line }) => line)
}

async function lookAtChunk(
  tx: Tx,
  stored: StoredImport,
  looking: Looking,
  rows: readonly FileRow[],
): Promise<void> {
  const [from, to] = [rows[0]!.line, rows.at(-1)!.line]
  const touched = await selectTouched(tx, stored.id, from, to)
  const read = readRows(rows, touched, looking.way)
  await findEmployers(tx, looking.organisations, read, looking.way)
  const findings = await planTies(tx, looking, read, await lookAtRows(tx, looking, read))
  const found = findings.map(toFoundRow)
  const lines = isCompared(stored) ? await altered(tx, stored.id, from, to, found) : []
  await putRows(tx, stored.id, stored.organiser_id, found)
  await updateImport(tx, stored.id, {
    ...(lines.length > 0 ? lookFirst(stored, lines) : {}),
    place: to,
    rows_done: stored.rows_done + rows.length,
    counts: counted(stored.counts, findings),
  })
}

/** Fills the memory again with what was found out before the server was stopped. */
async function recall(tx: Tx, stored: StoredImport, looking: Looking, chunks: AsyncGenerator<FileRow[]>) {
  for await (const rows of chunks) {
    const before = rows.filter((row) => row.line <= stored.place)
    if (before.length === 0) break
    const known = await selectRows(tx, stored.id, { from: before[0]!.line, to: before.at(-1)!.line })
    await recallRows(tx, looking, readRows(before, known, looking.way), known)
  }
}

/** Before the first row is judged; a look that only checks what was seen compares by what was learned for that. */
async function learnFirst(
  house: House,
  tx: Tx,
  stored: StoredImport,
  looking: Omit<Looking, 'memory' | 'organisations'>,
  table: Table,
): Promise<void> {
  if (stored.place > 0 || stored.then_write) return
  const chunks = chunksOf(table, 1, AT_ONCE.rows)
  // What the dry run remembers lies there only afterwards.
  const path = memoryPathOf(house, stored.id)
  await keepLearnedFrom(
    house,
    stored.id,
    await learnFromFile(tx, looking, { chunks, rows: table.guessedRows, path }),
  )
}

async function openLook(house: House, tx: Tx, stored: StoredImport): Promise<Work> {
  const table = await openFileOf(house, stored)
  if (stored.place === 0) await readThrough(table)
  const understood = await understand(tx, stored, table)
  const { mapping, settings } = understood
  const way = await wayOf(tx, { ...stored, settings }, mapping)
  const subject = subjectOf(stored.kind)
  const judging = { importId: stored.id, subject, way, knowledge: await knowledgeOf(tx, subject, way) }
  await learnFirst(house, tx, stored, judging, table)
  const looking: Looking = {
    ...judging,
    knowledge: await withLearned(house, stored.id, judging.knowledge),
    memory: new FileMemory(memoryPathOf(house, stored.id)),
    organisations: new NamedOrganisations(stored.id),
  }
  if (stored.place > 0) await recall(tx, stored, looking, chunksOf(table, 1, AT_ONCE.rows))
  else await updateImport(tx, stored.id, { mapping, settings, rows_guessed: table.guessedRows })
  await rememberColumns(tx, stored, table, understood)
  const chunks = chunksOf(table, stored.place + 1, AT_ONCE.rows)
  return {
    step: async (tx, now) => {
      const { value: rows, done } = await chunks.next()
      if (done) {
        await endLook(tx, now, house)
        return false
      }
      await lookAtChunk(tx, now, looking, rows)
      return true
    },
    close: async () => {
      await chunks.return(undefined)
      looking.memory.close()
    },
  }
}

const OTHERS_WRITE = { code: 'others_write', fields: {}, during: 'reading' as const }

async function endLook(tx: Tx, stored: StoredImport, house: House): Promise<void> {
  await updateImport(tx, stored.id, { state: 'ready', look_again: false, then_write: false })
  if (!stored.then_write) return
  if (await othersWrite(tx, stored.id)) await updateImport(tx, stored.id, { problem: OTHERS_WRITE })
  else await beginRun(tx, house, stored.id, 'writing')
}

/** The dry run of a whole file, as a job: what each row would do, written down for a person to look at. */
export const runLook = (house: House, run: Run, actor: Actor): Promise<void> =>
  runSteps({ house, run, state: 'reading', asker: actor, as: actor }, (tx, stored) =>
    openLook(house, tx, stored),
  )
