import { noteSpecialReads } from '#features/affiliations/server/public.ts'
import { notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Introduction } from '../contract.ts'
import {
  findIntroduction,
  type IntroductionRow,
  selectIntroductions,
  selectTalksOf,
  type TalkRow,
} from './introductions.sql.ts'

type Kind = Introduction['person']['kind']

const toTalk = (row: TalkRow): Introduction['talks'][number] => ({
  id: row.id,
  person: { id: row.person_id, name: row.person_name },
  state: row.state,
  plannedFor: row.planned_for?.toISOString() ?? null,
  metOn: row.met_on,
})

const placeOf = (row: IntroductionRow) =>
  row.organisation_id ? { id: row.organisation_id, name: row.organisation_name!, special: row.special } : null
const reachedOf = (row: IntroductionRow) =>
  row.to_id
    ? { id: row.to_id, name: row.to_name!, kind: row.to_kind as Kind, doNotContact: row.to_do_not_contact! }
    : null

function toIntroduction(row: IntroductionRow, talks: readonly TalkRow[], me: string): Introduction {
  const { person_id: id, person_name: name, person_kind: kind, do_not_contact: doNotContact } = row
  return {
    id: row.id,
    person: { id, name, kind: kind as Kind, doNotContact },
    organisation: placeOf(row),
    toPerson: reachedOf(row),
    askedBy: { id: row.asked_by, name: row.by_name },
    mine: row.asked_by === me,
    state: row.state,
    message: row.message,
    want: row.want,
    notToSay: row.not_to_say,
    background: row.background,
    nudgeDays: row.nudge_days,
    nudgeOn: row.nudge_on,
    due: row.due,
    steps: row.steps.map(({ at, by, to, why }) => ({ at, by, to, why })),
    refused: row.refused,
    talks: talks.map(toTalk),
    version: row.version,
    createdAt: row.created_at.toISOString(),
  }
}

async function told(tx: Tx, rows: readonly IntroductionRow[]): Promise<Introduction[]> {
  await noteSpecialReads(
    tx,
    rows.flatMap(({ special, person_id, organisation_id }) =>
      organisation_id ? [{ special, personId: person_id, organisationId: organisation_id }] : [],
    ),
  )
  const ids = rows.map((row) => row.id)
  const talks = Map.groupBy(await selectTalksOf(tx, ids), (talk) => talk.introduction_id)
  return rows.map((row) => toIntroduction(row, talks.get(row.id) ?? [], tx.actor.organiserId))
}

export async function readIntroduction(tx: Tx, id: string): Promise<Introduction> {
  const row = await findIntroduction(tx, id)
  if (!row) throw notFound()
  return (await told(tx, [row]))[0]!
}

type Wanted = Omit<Parameters<typeof selectIntroductions>[1], 'mine'> & { mine?: 'yes' | undefined }

export async function listIntroductions(tx: Tx, { mine, ...wanted }: Wanted) {
  return { introductions: await told(tx, await selectIntroductions(tx, { ...wanted, mine: mine === 'yes' })) }
}
