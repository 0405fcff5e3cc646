import type { Judgement, Knowledge } from '#features/matching/server/public.ts'
import { foldText } from '#kernel/text/names.ts'
import type { TableKind } from '../../mapping.contract.ts'
import { OWN_SYSTEM } from '../own-system.ts'
import { changesOf } from './changes.ts'
import { bearsOut } from './fits-name.ts'
import type { Candidate } from './found-row.ts'
import { idsBorne } from './own-ids.ts'
import type { Given, Known, Subject } from './subject.ts'
import type { Way } from './way.ts'

/** A record that a row may speak of: one that is there, or one that an earlier row brings. */
export type Meeting = Known & {
  line: number | null
  spoken: readonly string[]
  /** What the first row about it said, as a fingerprint. */
  said: string | null
}

/** `given`: what the row says of its record without the numbers that are somebody else's. */
export type Match = (
  | { outcome: 'same'; meeting: Meeting }
  | { outcome: 'ask'; candidates: Candidate[] }
  | { outcome: 'new' }
  | { outcome: 'cannotRead'; code: string }
) & { given?: Given }

export type Matching = {
  subject: Subject
  knowledge: Knowledge
  way: Way
  /** The row's fingerprint. */
  said: string
  /** Whether the row brings ties. */
  tied: boolean
  /** Whether all ties that the row brings are already those of a record that is there. */
  hasTies: (id: string) => boolean
}

const SHOWN = 5
/** How sure a number alone can make that two names are one person's. */
const ONLY_A_NUMBER = 0.5
const NOBODY = new Set<string>()
const EVERYTHING = { onlyBlanks: false, wins: 'file', byField: null } as const

export const nameKey = (name: string | undefined) => (name ? foldText(name) || name.toLowerCase() : '')

const hasId = ({ id, input }: Meeting, given: Given) =>
  id === given.ourId ||
  idsBorne(given).some((mine) =>
    (input.externalIds ?? []).some((its) => its.system === mine.system && its.id === mine.id),
  )

/** Whoever has another id in the same system is somebody else. */
const differsById = ({ input }: Meeting, given: Given) =>
  (given.externalIds ?? []).some((mine) =>
    (input.externalIds ?? []).some((its) => its.system === mine.system && its.id !== mine.id),
  )

/** Someone of just this name of whom the row says nothing new, leaving ties aside. */
const fitsAll = ({ input }: Meeting, given: Given) =>
  nameKey(input.name) === nameKey(given.name) && changesOf(input, given, NOBODY, EVERYTHING).length === 0

/**
 * Whether the row would change nothing there, no tie either: among namesakes it makes no difference then whom it is
 * taken for. Within a file only a row that is the same altogether.
 */
const saysNothingNew = (meeting: Meeting, given: Given, { said, hasTies }: Matching): boolean =>
  meeting.line === null ? fitsAll(meeting, given) && hasTies(meeting.id) : meeting.said === said

/** A row without a name can only be told by what nobody else has. */
function matchNameless(meetings: readonly Meeting[]): Match {
  if (meetings.length > 1) return { outcome: 'cannotRead', code: 'several_people' }
  return meetings[0]
    ? { outcome: 'same', meeting: meetings[0] }
    : { outcome: 'cannotRead', code: 'name_missing' }
}

/** Tables of ties name people and organisations that mostly stand elsewhere. */
export const isOfTies = (kind: TableKind) => kind === 'affiliations' || kind === 'connections'

/** Where a name is all there is to find a record by. */
export const findsByName = (kind: TableKind) => isOfTies(kind) || kind === 'workplaces'

/** Whom a tie means by a name alone: the only one of that name. */
function matchNamed(given: Given, meetings: readonly Meeting[], way: Way): Match {
  const namesakes = meetings.filter(
    (each) => nameKey(each.input.name) === nameKey(given.name) && !differsById(each, given),
  )
  if (namesakes.length === 1) return { outcome: 'same', meeting: namesakes[0]! }
  if (namesakes.length > 1) return { outcome: 'cannotRead', code: 'several_people' }
  return way.createNamed ? { outcome: 'new' } : { outcome: 'cannotRead', code: 'unknown_person' }
}

const toCandidate = ({ meeting, judgement }: { meeting: Meeting; judgement: Judgement }): Candidate => ({
  recordId: meeting.id,
  line: meeting.line,
  probability: judgement.probability,
  reasons: judgement.reasons,
})

/** Our own ids are nobody else's; other numbers may come from two lists that both count from 1. */
function isBorneOut(judgement: () => Judgement, { id, input }: Meeting, given: Given): boolean {
  if (!given.name || id === given.ourId || nameKey(input.name) === nameKey(given.name)) return true
  const ours = idsBorne(given).filter(({ system }) => system === OWN_SYSTEM)
  return (
    (input.externalIds ?? []).some(
      (its) => its.system === OWN_SYSTEM && ours.some(({ id }) => id === its.id),
    ) || bearsOut(judgement())
  )
}

/** A record has the row's number but other names and nothing else in common: without that number, who is it? */
function matchWithoutNumber(
  given: Given,
  meetings: readonly Meeting[],
  holder: { meeting: Meeting; judgement: Judgement },
  matching: Matching,
): Match {
  const theirs = (holder.meeting.input.externalIds ?? []).map(({ system, id }) => `${system}\n${id}`)
  const left = (given.externalIds ?? []).filter(({ system, id }) => !theirs.includes(`${system}\n${id}`))
  const without = { ...given, externalIds: left }
  const others = meetings.filter((each) => each !== holder.meeting)
  const match = matchRow(without, others, matching)
  if (match.outcome === 'same') return { given: without, ...match }
  const doubtful = {
    ...toCandidate(holder),
    probability: Math.min(holder.judgement.probability, ONLY_A_NUMBER),
    reasons: holder.judgement.reasons.map((each) =>
      each.code === 'external_same' ? { ...each, code: 'external_other' } : each,
    ),
  }
  const candidates = [doubtful, ...(match.outcome === 'ask' ? match.candidates : [])]
  return {
    given: match.given ?? without,
    outcome: 'ask',
    candidates: candidates.sort((a, b) => b.probability - a.probability).slice(0, SHOWN),
  }
}

/** The record a row speaks of, as far as can be told without asking. */
export function matchRow(given: Given, meetings: readonly Meeting[], matching: Matching): Match {
  const { subject, knowledge, way, tied } = matching
  const judge = (meeting: Meeting) => ({
    meeting,
    judgement: subject.compare(given, meeting.input, knowledge),
  })
  const known = meetings.filter((each) => hasId(each, given))
  if (known.length === 1) {
    const [meeting] = known as [Meeting]
    if (isBorneOut(() => judge(meeting).judgement, meeting, given)) return { outcome: 'same', meeting }
    return matchWithoutNumber(given, meetings, judge(meeting), matching)
  }
  if (!given.name)
    return matchNameless(known.length > 0 ? known : meetings.filter((each) => !differsById(each, given)))
  const repeated = meetings.find((each) => saysNothingNew(each, given, matching))
  if (repeated) return { outcome: 'same', meeting: repeated }
  const judged = meetings
    .map(judge)
    .filter(({ judgement }) => judgement.outcome !== 'different')
    .sort((a, b) => b.judgement.probability - a.judgement.probability)
  const certain = judged.filter(({ judgement }) => judgement.outcome === 'same')
  if (certain.length === 1) return { outcome: 'same', meeting: certain[0]!.meeting }
  if (isOfTies(way.kind)) return matchNamed(given, meetings, way)
  // A name is all there is to tell whose tie it is, and however common, a person may know.
  const asked =
    judged.length > 0 || !tied ? judged : meetings.filter((each) => fitsAll(each, given)).map(judge)
  return asked.length > 0
    ? { outcome: 'ask', candidates: asked.slice(0, SHOWN).map(toCandidate) }
    : { outcome: 'new' }
}
