import { noteSpecialReads } from '#features/affiliations/server/public.ts'
import { notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { selectConcernsThere, selectQuotesThere } from './said.sql.ts'
import { findAsked } from './ways-in.sql.ts'

const QUOTES = 3
const CONCERNS = 5
/** Talks named beside one concern. */
const TALKS = 4

type Row = { talk_id: string; met_on: string; person_id: string; person_name: string }
const toTalk = (row: Row) => ({
  id: row.talk_id,
  metOn: row.met_on,
  person: { id: row.person_id, name: row.person_name },
})

/**
 * What people tied to an organisation said, out of the notes that the asker may read: their words, where they let us pass
 * them on, and what concerns them. Seeing who of them belongs to a mosque goes into the trail, as seeing the tie does.
 */
export async function saidAtOrganisation(tx: Tx, { organisationId }: { organisationId: string }) {
  const asked = await findAsked(tx, organisationId)
  if (!asked) throw notFound()
  const quotes = await selectQuotesThere(tx, organisationId, QUOTES)
  const concerns = (await selectConcernsThere(tx, organisationId, CONCERNS)).map(({ talks, ...concern }) => ({
    ...concern,
    talks: talks.slice(0, TALKS),
  }))
  const people = [...quotes, ...concerns.flatMap(({ talks }) => talks)].map(({ person_id }) => person_id)
  const { special } = asked
  await noteSpecialReads(
    tx,
    people.map((personId) => ({ special, personId, organisationId })),
  )
  return {
    quotes: quotes.map(({ id, words, consent, ...talk }) => ({ id, words, consent, talk: toTalk(talk) })),
    concerns: concerns.map(({ words, named, talks }) => ({ words, named, talks: talks.map(toTalk) })),
  }
}
