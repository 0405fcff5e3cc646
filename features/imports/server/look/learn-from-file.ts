import type { Knowledge } from '#features/matching/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { type FileRow, readRows } from '../read-chunk.ts'
import { FileMemory, type Remembered } from './file-memory.ts'
import type { Looking } from './looking.ts'
import { keyTexts, meetInTurn, meetingsOf } from './meet-base.ts'
import { mintedId } from './minted-id.ts'
import { NamedOrganisations } from './named-organisations.ts'
import type { Given, MetPair } from './subject.ts'

/** So many of the first rows are learned from, and from fewer than the least nothing is. */
const SAMPLE = 2000
const LEAST = 200
const MOST_PAIRS = 5000

/** The first rows of a list that are about somebody, as they are read. */
async function firstRows(chunks: AsyncIterable<FileRow[]>): Promise<FileRow[]> {
  const rows: FileRow[] = []
  for await (const chunk of chunks) {
    rows.push(...chunk)
    if (rows.length >= SAMPLE) break
  }
  return rows.slice(0, SAMPLE)
}

const toRecord = (looking: Looking, given: Given, line: number): Remembered => ({
  id: mintedId(looking.importId, looking.subject.kind, line),
  line,
  version: 0,
  input: looking.subject.toNew(given, looking.way),
  spoken: [],
  said: null,
})

/** Every row with all whom it may speak of, in the base and further up: just the pairs that the dry run will compare. */
async function pairsOf(tx: Tx, looking: Looking, rows: readonly FileRow[]) {
  const givens: Given[] = []
  const pairs: MetPair[] = []
  const read = readRows(rows, [], looking.way).filter(({ values }) =>
    values.problems.every((problem) => problem.cellOnly),
  )
  for await (const chunk of meetInTurn(tx, looking, read))
    for (const { row, given, keys } of chunk.rows) {
      if (!given.name) continue
      for (const { input } of meetingsOf(looking, chunk, keys, given.name)) pairs.push([given, input])
      looking.memory.keep(toRecord(looking, given, row.line), keyTexts(keys, given.name))
      givens.push(given)
    }
  return { givens, pairs }
}

/**
 * What each sign tells in this list, learned from its first rows before any of them is judged: where hardly anyone has a
 * mail, where numbers differ in every row, how often names are mistyped, which names are common here. Null where there
 * is too little to learn from. `path`: where the rows may lie meanwhile.
 */
export async function learnFromFile(
  tx: Tx,
  looking: Omit<Looking, 'memory' | 'organisations'>,
  { chunks, rows, path }: { chunks: AsyncIterable<FileRow[]>; rows: number; path: string },
): Promise<Knowledge | null> {
  const { subject, knowledge: base, importId } = looking
  const { learner } = subject
  if (!learner) return null
  const first = await firstRows(chunks)
  if (first.length < LEAST) {
    const rows = readRows(first, [], looking.way).map(({ values }) => subject.givenOf(values))
    return (
      learner.survey?.(
        rows.filter(({ name }) => name),
        base,
      ) ?? null
    )
  }
  const memory = new FileMemory(path)
  try {
    const own = { ...looking, memory, organisations: new NamedOrganisations(importId) }
    const { givens, pairs } = await pairsOf(tx, own, first)
    if (givens.length < LEAST) return null
    const there = await learner.count(tx)
    const list = Math.max(rows, givens.length)
    // Pairs are drawn from one row and all others, so the sample stands for its own rows' share of them.
    const share = (givens.length / (list + there)) * Math.min(1, MOST_PAIRS / Math.max(pairs.length, 1))
    return learner.learn(givens, pairs.slice(0, MOST_PAIRS), { list, there, share, base })
  } finally {
    memory.close()
  }
}
