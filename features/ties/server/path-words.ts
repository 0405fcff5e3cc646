import type { AffiliationRole, ConnectionKind } from '#features/affiliations/contract.ts'
import type { Step } from '../contract.ts'

const BELONGING: Record<AffiliationRole, string> = {
  chair: 'chairs it',
  secretary: 'is its secretary',
  treasurer: 'is its treasurer',
  officer: 'is an officer there',
  governor: 'is a governor there',
  coach: 'coaches there',
  parent: 'is a parent there',
  worshipper: 'worships there',
  volunteer: 'volunteers there',
  employee: 'works there',
  member: 'is a member',
  resident: 'lives there',
  supporter: 'supports it',
  other: 'has a tie there',
}

// What two people with the same role do together.
const TOGETHER: Partial<Record<AffiliationRole, string>> = {
  coach: 'coaches at',
  employee: 'works at',
  worshipper: 'worships at',
  volunteer: 'volunteers at',
}

const KNOWING: Record<ConnectionKind, [told: string, reversed: string]> = {
  knows: ['knows', 'knows'],
  works_with: ['works with', 'works with'],
  family: ['is family of', 'is family of'],
  friend: ['is a friend of', 'is a friend of'],
  neighbour: ['is a neighbour of', 'is a neighbour of'],
  leads: ['leads', 'is led by'],
  follows: ['follows', 'is followed by'],
}

type Role = { role: AffiliationRole; roleWords?: string | null }

/** "chairs it", "is a member", or their own words for it: "has a tie there (holds the keys)". */
export const belongingWords = ({ role, roleWords }: Role) =>
  roleWords ? `${BELONGING[role]} (${roleWords})` : BELONGING[role]

export const knowingWords = (relation: ConnectionKind, reversed = false) =>
  KNOWING[relation][reversed ? 1 : 0]

/** "Steward" reads "steward" in a sentence; "HR manager" stays. */
const inSentence = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLocaleLowerCase('en') + text.slice(1) : text

type Doing = { activist_role: string | null; job_title: string | null; workplace: string | null }

/** What someone does, in words: "steward at Marsh Road Depot"; null when nothing is known. */
export function doesWords({ activist_role, job_title, workplace }: Doing): string | null {
  const title = activist_role ?? job_title
  if (!title) return workplace ? `works at ${workplace}` : null
  return workplace ? `${inSentence(title)} at ${workplace}` : inSentence(title)
}

const sharingWords = (one: Role, other: Role, organisation: string) =>
  `${(one.role === other.role && TOGETHER[one.role]) || 'is in'} ${organisation} with`

function middle(steps: readonly Step[]): string {
  const [first, second, third] = steps
  if (!first) return ''
  if (first.kind === 'connection') {
    const told = `${knowingWords(first.relation, first.reversed)} ${first.other.name}`
    return second?.kind === 'affiliation' ? `${told}, who ${belongingWords(second)}` : told
  }
  if (second?.kind === 'affiliation' && !third)
    return `${sharingWords(first, second, first.organisation.name)} ${second.person.name}`
  if (second?.kind === 'affiliation' && third?.kind === 'affiliation')
    return `${sharingWords(first, second, first.organisation.name)} ${second.person.name}, who ${belongingWords(third)}`
  return belongingWords(first)
}

/** A path as one says it: "Amina, steward at the depot, coaches at Marsh Juniors with Joan, who chairs it". */
export const pathWords = (steps: readonly Step[], does: string | null): string =>
  `${steps[0]!.person.name}${does ? `, ${does},` : ''} ${middle(steps)}`
