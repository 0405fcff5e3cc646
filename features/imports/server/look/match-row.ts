import type { Knowledge } from '#features/matching/server/public.ts'
import { foldText } from '#kernel/text/names.ts'
import type { TableKind } from '../../mapping.contract.ts'
import { changesOf } from './changes.ts'
import { saidBy } from './file-memory.ts'
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

export type Match =
  | { outcome: 'same'; meeting: Meeting }
  | { outcome: 'ask'; candidates: Candidate[] }
  | { outcome: 'new' }
  | { outcome: 'cannotRead'; code: string }

const SHOWN = 5
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

/** Someone of just this name of whom the row says nothing new. Within a file only a row that is the same altogether. */
function saysNothingNew(meeting: Meeting, given: Given): boolean {
  if (meeting.line !== null) return meeting.said === saidBy(given)
  return (
    nameKey(meeting.input.name) === nameKey(given.name) &&
    changesOf(meeting.input, given, NOBODY, EVERYTHING).length === 0
  )
}

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
  const namesakes = meetings.filter((each) => nameKey(each.input.name) === nameKey(given.name))
  if (namesakes.length === 1) return { outcome: 'same', meeting: namesakes[0]! }
  if (namesakes.length > 1) return { outcome: 'cannotRead', code: 'several_people' }
  return way.createNamed ? { outcome: 'new' } : { outcome: 'cannotRead', code: 'unknown_person' }
}

/** The record a row speaks of, as far as can be told without asking. */
export function matchRow(
  subject: Subject,
  given: Given,
  meetings: readonly Meeting[],
  { knowledge, way }: { knowledge: Knowledge; way: Way },
): Match {
  const known = meetings.filter((each) => hasId(each, given))
  if (known.length === 1) return { outcome: 'same', meeting: known[0]! }
  if (!given.name)
    return matchNameless(known.length > 0 ? known : meetings.filter((each) => !differsById(each, given)))
  const repeated = meetings.find((each) => saysNothingNew(each, given))
  if (repeated) return { outcome: 'same', meeting: repeated }
  const judged = meetings
    .map((meeting) => ({ meeting, judgement: subject.compare(given, meeting.input, knowledge) }))
    .filter(({ judgement }) => judgement.outcome !== 'different')
    .sort((a, b) => b.judgement.probability - a.judgement.probability)
  const certain = judged.filter(({ judgement }) => judgement.outcome === 'same')
  if (certain.length === 1) return { outcome: 'same', meeting: certain[0]!.meeting }
  if (isOfTies(way.kind)) return matchNamed(given, meetings, way)
  if (judged.length === 0) return { outcome: 'new' }
  const candidates = judged.slice(0, SHOWN).map(({ meeting, judgement }) => ({
    recordId: meeting.id,
    line: meeting.line,
    probability: judgement.probability,
    reasons: judgement.reasons,
  }))
  return { outcome: 'ask', candidates }
}
