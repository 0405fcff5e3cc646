import type { AffiliationRole, ConnectionKind } from '#features/affiliations/contract.ts'
import { noteSpecialReads } from '#features/affiliations/server/public.ts'
import { invalid, notFound } from '#kernel/errors.ts'
import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { TimelineEvent } from '../contract.ts'
import { belongingWords, knowingWords } from './path-words.ts'
import { findOrganisationName, findPersonName } from './pictures.sql.ts'
import {
  type EventCursor,
  type EventRow,
  selectTimelineOfOrganisation,
  selectTimelineOfPerson,
} from './timeline.sql.ts'

const PAGE = 30
const PLAIN = {
  recorded: 'was written down',
  changed: 'was changed',
  archived: 'was put away',
  allies_form: 'filled in an allies form',
  one_to_one: 'had a one-to-one',
}

/** "Joan Whitlock introduced us to Rose Ellis: Marsh estate residents", as much of it as there is. */
function introductionWords({ person_name, role_words, organisation_name }: EventRow): string {
  const told = `${person_name} introduced us${role_words ? ` to ${role_words}` : ''}`
  return organisation_name ? `${told}: ${organisation_name}` : told
}

/** A promise in its own words; of someone to meet, who named them. */
function followUpWords({ kind, role, role_words: what, person_name }: EventRow, subject: string): string {
  if (kind === 'settled')
    return [role === 'done' ? 'Done' : 'Dropped', what || `to meet ${subject}`].join(': ')
  if (role === 'step') return `Promised: ${what}`
  return person_name ? `${person_name} named ${subject} as someone to meet` : `${subject} is to be met`
}

/** What happened, told of `subject`: "Amina coaches there: Marsh Juniors". */
function words(row: EventRow, subject: string): string {
  if (row.kind === 'affiliation') {
    const does = belongingWords({ role: row.role as AffiliationRole, roleWords: row.role_words })
    return `${row.person_name} ${does}: ${row.organisation_name}`
  }
  if (row.kind === 'introduction') return introductionWords(row)
  if (row.kind === 'promised' || row.kind === 'settled') return followUpWords(row, subject)
  // Of an organisation, the talk is with whoever is named.
  if (row.kind === 'one_to_one') return `${row.person_name ?? subject} ${PLAIN.one_to_one}`
  if (row.kind === 'connection')
    return `${subject} ${knowingWords(row.role as ConnectionKind, row.reversed ?? false)} ${row.person_name}`
  return `${subject} ${PLAIN[row.kind]}`
}

const toEvent = (row: EventRow, subject: string): TimelineEvent => ({
  id: row.key,
  at: row.at,
  kind: row.kind,
  by: row.by,
  words: words(row, subject),
  person: row.person_id ? { id: row.person_id, name: row.person_name! } : null,
  organisation: row.organisation_id ? { id: row.organisation_id, name: row.organisation_name! } : null,
})

const splitKey = (key: string) => ({ kind: key.slice(0, -37), id: key.slice(-36) })

function cursorFrom(after: string | undefined): EventCursor | undefined {
  const cursor = readCursor(after)
  if (!cursor) return undefined
  const [at, kind] = cursor.sortName.split('|')
  if (!at || !kind || !/^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/.test(at)) throw invalid({ after: 'invalid' })
  return { at, key: `${kind}:${cursor.id}` }
}

async function page(tx: Tx, rows: EventRow[], limit: number, subject: { id: string; name: string }) {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  await noteSpecialReads(
    tx,
    shown.map((row) => ({
      special: row.special,
      personId: row.person_id ?? subject.id,
      organisationId: row.organisation_id ?? subject.id,
    })),
  )
  const end = last && splitKey(last.key)
  const next =
    rows.length > limit && end ? writeCursor({ sortName: `${last.at}|${end.kind}`, id: end.id }) : null
  return { events: shown.map((row) => toEvent(row, subject.name)), next }
}

type Paging = { after?: string; limit?: number }

export async function timelineOfPerson(
  tx: Tx,
  { personId, after, limit = PAGE }: Paging & { personId: string },
) {
  const name = await findPersonName(tx, personId)
  if (name === undefined) throw notFound()
  const rows = await selectTimelineOfPerson(tx, personId, cursorFrom(after), limit + 1)
  return page(tx, rows, limit, { id: personId, name })
}

export async function timelineOfOrganisation(
  tx: Tx,
  { organisationId, after, limit = PAGE }: Paging & { organisationId: string },
) {
  const name = await findOrganisationName(tx, organisationId)
  if (name === undefined) throw notFound()
  const rows = await selectTimelineOfOrganisation(tx, organisationId, cursorFrom(after), limit + 1)
  return page(tx, rows, limit, { id: organisationId, name })
}
