import { ROLE_WORDS } from '#features/affiliations/web/public.tsx'
import type { Mark } from '../contract.ts'
import { dayWords } from './dates.ts'
import { READ } from './read-words.ts'
import { toInput, type WriteUp } from './values.ts'
import {
  CONSENT_WORDS,
  JOINED_OPTIONS,
  MARK_WORDS,
  MEETING_OPTIONS,
  RHYTHM_OPTIONS,
  VERSION,
  WRITE,
} from './words.ts'

type Content = Record<string, unknown>

const NAMES: Record<string, string> = {
  metOn: WRITE.when,
  place: WRITE.where,
  stories: READ.stories,
  angry: WRITE.angry,
  happy: WRITE.happy,
  sad: WRITE.sad,
  excited: WRITE.excited,
  offers: WRITE.offers,
  mightDo: WRITE.mightDo,
}
const OF_FIVE: Record<string, string> = { interest: WRITE.interest, commitment: WRITE.commitment }
const CHOICES: Record<string, [name: string, options: readonly { value: string; label: string }[]]> = {
  meeting: [WRITE.meeting, MEETING_OPTIONS],
  joined: [WRITE.joined, JOINED_OPTIONS],
  rhythmDays: [WRITE.rhythm, RHYTHM_OPTIONS],
}
const chosen = (options: readonly { value: string; label: string }[], value: unknown) =>
  options.find((option) => option.value === String(value))?.label ?? String(value)
type Issues = readonly { id: string; name: string }[]
type Named = { name?: string; newPerson?: { name: string }; newOrganisation?: { name: string } }
type Concern = {
  words?: string
  newIssue?: { name: string }
  issueId?: string
  campaignIssue?: 'yes' | 'no' | 'unknown'
}
type Quote = { words?: string; consent?: keyof typeof CONSENT_WORDS }
type Step = { what: string; dueOn?: string | null }

const joined = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ')
const list = <T>(content: Content, key: string, line: (each: T) => string): string =>
  Array.isArray(content[key]) ? content[key].map(line).filter(Boolean).join('\n') : ''
const nameOf = ({ name, newPerson, newOrganisation }: Named) =>
  name ?? newPerson?.name ?? newOrganisation?.name ?? VERSION.unknown

/** A concern as it was sent or kept: in words, as a new issue, or as one of the workspace's. */
const concernWords = (issues: Issues) => (each: Concern) => {
  const words = each.words ?? each.newIssue?.name ?? issues.find(({ id }) => id === each.issueId)?.name
  return joined(words ?? VERSION.unknown, READ.issue[each.campaignIssue ?? 'unknown'])
}
const stepWords = ({ what, dueOn }: Step) => joined(what, dueOn && `by ${dayWords(dueOn)}`)

/** What stands in lists of its own, a line each. */
const listsOf = (content: Content, issues: Issues): [string, string][] => [
  [READ.concerns, list(content, 'concerns', concernWords(issues))],
  [
    READ.quotes,
    list<Quote>(content, 'quotes', ({ words, consent }) => joined(words, CONSENT_WORDS[consent ?? 'none'])),
  ],
  [
    READ.signs,
    list<{ mark: Mark; seen?: string | null }>(content, 'signs', ({ mark, seen }) =>
      joined(MARK_WORDS[mark], seen),
    ),
  ],
  [
    WRITE.named,
    list<Named & { why?: string | null }>(content, 'named', (each) => joined(nameOf(each), each.why)),
  ],
  [
    VERSION.belongs,
    list<Named & { role?: keyof typeof ROLE_WORDS }>(content, 'affiliations', (each) =>
      joined(nameOf(each), each.role && ROLE_WORDS[each.role]),
    ),
  ],
  [WRITE.nextStep, content.nextStep ? stepWords(content.nextStep as Step) : ''],
  [WRITE.reflection, (content.reflection as { words?: string } | null | undefined)?.words ?? ''],
]

/** The words that stood there, under the names of their fields. */
export function factsOf(kept: Content, issues: Issues = []): [string, string][] {
  const content = typeof kept.metOn === 'string' ? { ...kept, metOn: dayWords(kept.metOn) } : kept
  const texts = Object.entries(NAMES).flatMap(([key, name]): [string, string][] =>
    typeof content[key] === 'string' ? [[name, content[key]]] : [],
  )
  const numbers = Object.entries(OF_FIVE).flatMap(([key, name]): [string, string][] =>
    typeof content[key] === 'number' ? [[name, `${content[key]} of 5`]] : [],
  )
  if (typeof content.minutes === 'number') numbers.push([WRITE.long, `${content.minutes} minutes`])
  const choices = Object.entries(CHOICES).flatMap(([key, [name, options]]): [string, string][] =>
    content[key] === null || content[key] === undefined || content[key] === 'unknown'
      ? []
      : [[name, chosen(options, content[key])]],
  )
  return [...texts, ...listsOf(content, issues), ...numbers, ...choices].filter(([, words]) => words)
}

/** A write-up as it stands in the form, in words: people and organisations by name. */
export function factsOfForm(values: WriteUp, issues: Issues): [string, string][] {
  const person = values.person ?? { id: '', label: '' }
  const named = values.named.map(({ person: { label }, why }) => ({ name: label, why }))
  const affiliations = values.belongs.map(({ organisation: { label }, role }) => ({ name: label, role }))
  return factsOf({ ...toInput(values, person, issues), named, affiliations }, issues)
}
