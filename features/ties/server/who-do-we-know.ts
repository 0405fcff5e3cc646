import { noteSpecialReads } from '#features/affiliations/server/public.ts'
import { notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Introducer, Path, Step } from '../contract.ts'
import { doesWords, pathWords } from './path-words.ts'
import { byRank, dotsOf, together } from './score.ts'
import { type AskableRow, findAsked, selectAskable } from './ways-in.sql.ts'
import { findWaysIn, isOurs, type WayIn } from './ways-in.ts'

const LISTED = 20
/** Paths of one person beyond these hardly change the score, and are mostly the same few people again. */
const PATHS_OF_ONE = 3
/** How many more than will be listed are looked up, since some may not be asked. */
const SPARE = 20

type Candidate = { personId: string; direct: boolean; ours: boolean; score: number; ways: WayIn[] }

function candidatesFrom(ways: readonly WayIn[]): Candidate[] {
  const candidates = [...Map.groupBy(ways, (way) => way.personId)].map(([personId, theirs]) => {
    const best = theirs.sort((a, b) => b.score - a.score).slice(0, PATHS_OF_ONE)
    const direct = theirs.some((way) => way.direct)
    const ours = theirs.some((way) => way.ours)
    return { personId, direct, ours, score: together(best.map((way) => way.score)), ways: best }
  })
  const key = (each: Candidate) => Number(each.direct) * 2 + Number(each.ours)
  return candidates.sort((a, b) => key(b) - key(a) || b.score - a.score || (a.personId < b.personId ? -1 : 1))
}

const rounded = (score: number) => Math.round(score * 1000) / 1000

function toIntroducer({ direct, score, ways }: Candidate, person: AskableRow): Introducer {
  const does = doesWords(person)
  // Someone's own tie is told first, whatever its strength: nobody wants the long way round to a member.
  const told = [...ways].sort((a, b) => Number(b.direct) - Number(a.direct) || b.score - a.score)
  const paths: Path[] = told.map((way) => {
    const steps = way.steps(person.name)
    return { steps, score: rounded(way.score), words: pathWords(steps, does) }
  })
  return {
    person: { id: person.id, name: person.name, kind: person.kind as Introducer['person']['kind'], does },
    ours: isOurs(person.kind),
    score: rounded(score),
    strength: dotsOf(score),
    direct,
    words: paths[0]!.words,
    paths,
  }
}

const specials = (step: Step) =>
  step.kind === 'affiliation'
    ? [{ special: step.organisation.special, personId: step.person.id, organisationId: step.organisation.id }]
    : []

type Question = { organisationId: string; limit?: number }

/**
 * Who of the people the asker may see could introduce us, best first. Whoever the asker may not see is neither named nor
 * passed through: every row is read under row security, members and go-betweens included.
 */
export async function whoDoWeKnow(tx: Tx, { organisationId, limit = LISTED }: Question) {
  const asked = await findAsked(tx, organisationId)
  if (!asked) throw notFound()
  return { organisation: asked, ...(await introducersFrom(tx, await findWaysIn(tx, asked, limit), limit)) }
}

/** Whom these ways start with, as far as they may be asked, best first; `more` is how many there are beyond the limit. */
export async function introducersFrom(tx: Tx, ways: readonly WayIn[], limit: number) {
  const candidates = candidatesFrom(ways)
  const near = candidates.slice(0, limit * 2 + SPARE)
  const people = new Map(
    near.length > 0
      ? (
          await selectAskable(
            tx,
            near.map((each) => each.personId),
          )
        ).map((row) => [row.id, row])
      : [],
  )
  const introducers = near
    .flatMap((each) => {
      const person = people.get(each.personId)
      return person ? [toIntroducer(each, person)] : []
    })
    .sort((a, b) => byRank({ ...a, ...a.person }, { ...b, ...b.person }))
  const listed = introducers.slice(0, limit)
  await noteSpecialReads(
    tx,
    listed.flatMap((each) => each.paths.flatMap((path) => path.steps.flatMap(specials))),
  )
  return {
    introducers: listed,
    more: Math.max(0, candidates.length - (near.length - introducers.length) - listed.length),
  }
}
