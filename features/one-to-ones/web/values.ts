import { type Belonging, type Picked, today } from '#features/affiliations/web/public.tsx'
import { newId } from '#kernel/ids.ts'
import type { client } from '#web/api/client.ts'
import type { OneToOne } from '../contract.ts'

type Input = Parameters<typeof client.oneToOnes.record>[0]
type Change = Omit<Parameters<typeof client.oneToOnes.change>[0], 'id' | 'version'>

export type Concern = { id: string; words: string; campaignIssue: 'yes' | 'no' | 'unknown' }
export type Named = { connectionId: string; followUpId: string; person: Picked; why: string }
export type Sign = NonNullable<Input['signs']>[number]['mark']
export type QuoteValue = { words: string; consent: 'none' | 'anonymous' | 'named' }

export type WriteUp = {
  /** Kept in the draft, so that sending it again after a crash is still the same talk. */
  id: string
  person: Picked | null
  /** Who led here, so that a draft carried on later still follows it. */
  introductionId: string
  /** The server has it in other words already; said here so that a reload asks again. */
  inConflict: boolean
  /** What was read when a change began, so that another device's change is not written over. */
  version: number
  metOn: string
  place: string
  minutes: string
  meeting: OneToOne['meeting']
  stories: string
  concerns: Concern[]
  named: Named[]
  belongs: Belonging[]
  stepId: string
  nextWhat: string
  nextOn: string
  nextOwner: string
  angry: string
  happy: string
  sad: string
  excited: string
  interest: string
  commitment: string
  offers: string
  mightDo: string
  joined: OneToOne['joined']
  signs: Sign[]
  seen: Record<string, string>
  quotes: QuoteValue[]
  rhythm: string
  reflection: string
  shared: boolean
}

export const blankQuote: QuoteValue = { words: '', consent: 'none' }

export const emptyWriteUp = (): WriteUp => ({
  id: newId(),
  person: null,
  introductionId: '',
  inConflict: false,
  version: 0,
  metOn: today(),
  place: '',
  minutes: '',
  meeting: 'face_to_face',
  stories: '',
  concerns: [],
  named: [],
  belongs: [],
  stepId: newId(),
  nextWhat: '',
  nextOn: '',
  nextOwner: '',
  angry: '',
  happy: '',
  sad: '',
  excited: '',
  interest: '',
  commitment: '',
  offers: '',
  mightDo: '',
  joined: 'unknown',
  signs: [],
  seen: {},
  quotes: [blankQuote],
  rhythm: '',
  reflection: '',
  shared: false,
})

/** Whether something is filled in that stands behind "More". */
export const saysMore = (values: WriteUp): boolean =>
  [
    values.angry,
    values.happy,
    values.sad,
    values.excited,
    values.interest,
    values.commitment,
    values.offers,
    values.mightDo,
    values.rhythm,
    values.reflection,
  ].some(Boolean) ||
  values.signs.length > 0 ||
  values.joined !== 'unknown' ||
  values.quotes.some(({ words }) => words !== '')

const asNumber = (text: string) => (text ? Number(text) : null)
const textOr = (text: string) => text.trim() || null
const asText = (number: number | null) => (number === null ? '' : String(number))

/** A write-up as it stands, to change it, or a planned talk to write up. */
export const fromTalk = (talk: OneToOne): WriteUp => ({
  ...emptyWriteUp(),
  id: talk.id,
  version: talk.version,
  person: { id: talk.person.id, label: talk.person.name },
  metOn: talk.metOn ?? (talk.plannedFor ? plannedDay(talk.plannedFor) : today()),
  place: talk.place ?? '',
  minutes: asText(talk.minutes),
  meeting: talk.meeting,
  stories: talk.stories ?? '',
  concerns: talk.concerns.map(({ words, campaignIssue }) => ({ id: newId(), words, campaignIssue })),
  angry: talk.angry ?? '',
  happy: talk.happy ?? '',
  sad: talk.sad ?? '',
  excited: talk.excited ?? '',
  interest: asText(talk.interest),
  commitment: asText(talk.commitment),
  offers: talk.offers ?? '',
  mightDo: talk.mightDo ?? '',
  joined: talk.joined,
  signs: talk.signs.map(({ mark }) => mark as Sign),
  seen: Object.fromEntries(talk.signs.map(({ mark, seen }) => [mark, seen ?? ''])),
  quotes:
    talk.quotes.length > 0 ? talk.quotes.map(({ words, consent }) => ({ words, consent })) : [blankQuote],
  rhythm: asText(talk.rhythmDays),
  reflection: talk.reflection?.words ?? '',
  shared: talk.reflection?.shared ?? false,
})

/** A talk planned for tomorrow and written up today took place today. */
const plannedDay = (at: string) => {
  const planned = new Date(at)
  return today(planned < new Date() ? planned : new Date())
}

type Issue = { id: string; name: string }
const same = (a: string, b: string) =>
  a.trim().toLocaleLowerCase('en-GB') === b.trim().toLocaleLowerCase('en-GB')
const LONGEST_ISSUE = 120

/** An issue of the list keeps its place there; new words join it only when they were called a campaign issue. */
function concernInput({ id, words, campaignIssue }: Concern, issues: readonly Issue[]) {
  const known = issues.find(({ name }) => same(name, words))
  if (known) return { issueId: known.id, campaignIssue }
  const name = words.trim()
  const joins = campaignIssue === 'yes' && name.length <= LONGEST_ISSUE
  return joins ? { newIssue: { id, name }, campaignIssue } : { words: name.slice(0, 300), campaignIssue }
}

export const toChange = (values: WriteUp, issues: readonly Issue[]): Change => ({
  metOn: values.metOn || null,
  place: textOr(values.place),
  minutes: asNumber(values.minutes),
  meeting: values.meeting,
  stories: textOr(values.stories),
  angry: textOr(values.angry),
  happy: textOr(values.happy),
  sad: textOr(values.sad),
  excited: textOr(values.excited),
  concerns: values.concerns.filter(({ words }) => words.trim()).map((each) => concernInput(each, issues)),
  quotes: values.quotes.filter(({ words }) => words.trim()),
  interest: asNumber(values.interest),
  commitment: asNumber(values.commitment),
  offers: textOr(values.offers),
  mightDo: textOr(values.mightDo),
  joined: values.joined,
  signs: values.signs.map((mark) => ({ mark, seen: textOr(values.seen[mark] ?? '') })),
  rhythmDays: asNumber(values.rhythm),
  reflection: textOr(values.reflection) ? { words: values.reflection, shared: values.shared } : null,
})

type Kind = NonNullable<NonNullable<Input['affiliations']>[number]['newOrganisation']>['kinds'][number]
const whoOf = (person: Picked) =>
  person.fresh ? { newPerson: { id: person.id, name: person.label } } : { personId: person.id }

/** A whole write-up as the server takes it. */
export const toInput = (values: WriteUp, person: Picked, issues: readonly Issue[]): Input => ({
  id: values.id,
  ...whoOf(person),
  ...toChange(values, issues),
  ...(values.introductionId ? { introductionId: values.introductionId } : {}),
  affiliations: values.belongs.map(({ id, organisation, kind, role, willing }) => ({
    id,
    role,
    willingToIntroduce: willing,
    ...(organisation.fresh
      ? { newOrganisation: { id: organisation.id, name: organisation.label, kinds: [kind as Kind] } }
      : { organisationId: organisation.id }),
  })),
  named: values.named.map(({ connectionId, followUpId, person: other, why }) => ({
    connectionId,
    followUpId,
    ...whoOf(other),
    why: textOr(why),
  })),
  nextStep: textOr(values.nextWhat)
    ? {
        id: values.stepId,
        what: values.nextWhat,
        dueOn: values.nextOn || null,
        ownerId: values.nextOwner || null,
      }
    : null,
})
