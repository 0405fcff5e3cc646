import { type Introducer, whoDoWeKnow, whoKnows } from '#features/ties/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Askable } from '../contract.ts'
import { becauseWords } from './because.ts'
import { countRefusers } from './refusals.sql.ts'
import { byScore, type Standing, scoreOf } from './score.ts'
import { type StandingRow, selectStandings, type Target } from './standing.sql.ts'

const LISTED = 10
/** Ways in that are weighed for a list: the ones far behind in ties do not come forward by trust alone. */
const WEIGHED = 60

const rounded = (score: number) => Math.round(score * 1000) / 1000

const saidYes = ({ person, paths }: Introducer) =>
  paths.some((path) =>
    path.steps.some(
      (step) => step.kind === 'affiliation' && step.person.id === person.id && step.willing === 'yes',
    ),
  )

function toAskable(introducer: Introducer, row: StandingRow): Askable {
  const standing: Standing = {
    way: introducer.score,
    ours: introducer.ours,
    daysSinceMine: row.days_mine,
    daysSinceOurs: row.days_ours,
    open: row.open,
    recent: row.recent,
    saidNo: row.said_no,
    cameAbout: row.came_about,
    ended: row.ended,
  }
  const { person, ours, direct, strength, words } = introducer
  return {
    person,
    ours,
    direct,
    strength,
    words,
    score: rounded(scoreOf(standing)),
    because: becauseWords(standing, saidYes(introducer)),
    open: row.open,
    introductionId: row.under_way,
    lastTalkOn: row.last_talk_on,
  }
}

/** Puts the ways in the order of whom to ask now. The ties room leaves out who refused this one for good. */
async function weighed(
  tx: Tx,
  found: { introducers: Introducer[]; more: number },
  target: Target,
  limit: number,
) {
  const ids = found.introducers.map(({ person }) => person.id)
  const rows = new Map((await selectStandings(tx, ids, target)).map((row) => [row.person_id, row]))
  const asked = found.introducers.map((introducer) => toAskable(introducer, rows.get(introducer.person.id)!))
  const people = asked.sort(byScore).slice(0, limit)
  return {
    people,
    more: asked.length - people.length + found.more,
    refused: await countRefusers(tx, target),
  }
}

type Question = { organisationId: string; limit?: number }

/**
 * The members who could introduce us to an organisation, the best to ask now first. Whom the asker may not see is
 * neither named nor a step between (the ties room sees to that).
 */
export async function whomToAsk(tx: Tx, { organisationId, limit = LISTED }: Question) {
  const found = await whoDoWeKnow(tx, { organisationId, limit: WEIGHED })
  return { organisation: found.organisation, ...(await weighed(tx, found, { organisationId }, limit)) }
}

/** The same for someone hard to reach. */
export async function whomToAskFor(
  tx: Tx,
  { personId, limit = LISTED }: { personId: string; limit?: number },
) {
  const found = await whoKnows(tx, { personId, limit: WEIGHED })
  return { person: found.person, ...(await weighed(tx, found, { toPersonId: personId }, limit)) }
}
