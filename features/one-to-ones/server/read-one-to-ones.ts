import { readPerson } from '#features/people/server/public.ts'
import { notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { OneToOne } from '../contract.ts'
import { readFollowUps } from './follow-ups.ts'
import { selectMarksOf } from './marks.sql.ts'
import { toMark } from './marks.ts'
import { selectNudges } from './nudges.sql.ts'
import { toOneToOne } from './one-to-one-row.ts'
import {
  findOneToOne,
  lastCredential,
  type OneToOneRow,
  selectOfPerson,
  selectPlannedBy,
} from './one-to-ones.sql.ts'
import { selectVersions } from './parts.sql.ts'
import { readParts } from './parts.ts'
import { selectEarlierReflections } from './reflections.sql.ts'
import { withNames } from './with-names.ts'

/** Rows as they are told, each with its parts. */
export async function told(tx: Tx, rows: readonly OneToOneRow[]): Promise<OneToOne[]> {
  const parts = await readParts(
    tx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => toOneToOne(row, parts.get(row.id)!, tx.actor.organiserId))
}

export async function readOneToOne(tx: Tx, id: string): Promise<OneToOne> {
  const row = await findOneToOne(tx, id)
  if (!row) throw notFound()
  return (await told(tx, [row]))[0]!
}

export async function getOneToOne(tx: Tx, { id }: { id: string }) {
  const oneToOne = await readOneToOne(tx, id)
  return { ...oneToOne, followUps: await readFollowUps(tx, { oneToOneId: id }) }
}

export async function listOfPerson(tx: Tx, { personId }: { personId: string }) {
  await readPerson(tx, personId)
  const oneToOnes = await told(tx, await selectOfPerson(tx, personId))
  return { oneToOnes, marks: (await selectMarksOf(tx, [personId])).map(toMark) }
}

/** What waits for the asker: talks they planned, and people whom nobody has met again in the time they chose. */
export async function listMine(tx: Tx) {
  const planned = await told(tx, await selectPlannedBy(tx, tx.actor.organiserId))
  const nudges = (await selectNudges(tx)).map((row) => ({
    person: {
      id: row.person_id,
      name: row.name,
      kind: row.kind as OneToOne['person']['kind'],
      doNotContact: false,
    },
    lastMetOn: row.last_met_on,
    rhythmDays: row.rhythm_days,
    oneToOneId: row.id,
  }))
  return { planned, nudges, credential: await lastCredential(tx) }
}

export async function listVersions(tx: Tx, { id }: { id: string }) {
  if (!(await findOneToOne(tx, id))) throw notFound()
  const rows = await selectVersions(tx, id)
  const contents = await withNames(
    tx,
    rows.map(({ content }) => content),
  )
  return {
    versions: rows.map((row, at) => ({
      id: row.id,
      kind: row.kind,
      version: row.version,
      by: { id: row.kept_by, name: row.by_name },
      at: row.kept_at.toISOString(),
      content: contents[at]!,
    })),
  }
}

/** The asker's own earlier words about their part; of a colleague's talk there are none. */
export async function listEarlierReflections(tx: Tx, { id }: { id: string }) {
  if (!(await findOneToOne(tx, id))) throw notFound()
  const rows = await selectEarlierReflections(tx, id)
  return {
    reflections: rows.map((row) => ({ id: row.id, words: row.words, at: row.created_at.toISOString() })),
  }
}
