import { cleanLine, cleanText } from '#kernel/text/clean.ts'
import type { OneToOne, Written } from '../contract.ts'
import type { OneToOneRow } from './one-to-ones.sql.ts'
import type { Parts } from './parts.ts'

export const text = (value: string | null | undefined) => (value ? cleanText(value) || null : null)
export const oneLine = (value: string | null | undefined) => (value ? cleanLine(value) || null : null)

/** What a write-up says of itself, in the form it is stored; its parts have tables of their own. */
export const toValues = (input: Written) => ({
  met_on: input.metOn ?? null,
  place: oneLine(input.place),
  minutes: input.minutes ?? null,
  meeting: (input.meeting ?? 'face_to_face') as string,
  stories: text(input.stories),
  angry: text(input.angry),
  happy: text(input.happy),
  sad: text(input.sad),
  excited: text(input.excited),
  interest: input.interest ?? null,
  commitment: input.commitment ?? null,
  offers: text(input.offers),
  might_do: text(input.mightDo),
  joined: (input.joined ?? 'unknown') as string,
  rhythm_days: input.rhythmDays ?? null,
})
export type WrittenValues = ReturnType<typeof toValues>

export type PlanValues = { planned_for?: Date | null; credential?: string | null }

/** The stored write-up as it would have been typed, to change some of it. */
export const toWritten = (row: OneToOneRow, parts: Parts): Written => ({
  metOn: row.met_on,
  place: row.place,
  minutes: row.minutes,
  meeting: row.meeting as NonNullable<Written['meeting']>,
  stories: row.stories,
  angry: row.angry,
  happy: row.happy,
  sad: row.sad,
  excited: row.excited,
  interest: row.interest,
  commitment: row.commitment,
  offers: row.offers,
  mightDo: row.might_do,
  joined: row.joined as NonNullable<Written['joined']>,
  rhythmDays: row.rhythm_days,
  concerns: parts.concerns.map(({ issueId, words, campaignIssue }) =>
    issueId ? { issueId, campaignIssue } : { words, campaignIssue },
  ),
  quotes: parts.quotes.map(({ words, consent }) => ({ words, consent })),
  signs: parts.signs.map(({ mark, seen }) => ({ mark, seen })) as NonNullable<Written['signs']>,
})

export function toOneToOne(row: OneToOneRow, parts: Parts, me: string): OneToOne {
  const { concerns, quotes, signs, reflection } = parts
  return {
    id: row.id,
    person: {
      id: row.person_id,
      name: row.person_name,
      kind: row.person_kind as OneToOne['person']['kind'],
      doNotContact: row.do_not_contact,
    },
    state: row.state,
    by: { id: row.recorded_by, name: row.by_name },
    mine: row.recorded_by === me,
    plannedFor: row.planned_for?.toISOString() ?? null,
    credential: row.credential ?? null,
    calledOffWhy: row.called_off_why,
    metOn: row.met_on,
    place: row.place,
    minutes: row.minutes,
    meeting: row.meeting as OneToOne['meeting'],
    stories: row.stories,
    angry: row.angry,
    happy: row.happy,
    sad: row.sad,
    excited: row.excited,
    concerns,
    quotes,
    interest: row.interest,
    commitment: row.commitment,
    offers: row.offers,
    mightDo: row.might_do,
    joined: row.joined as OneToOne['joined'],
    signs,
    rhythmDays: row.rhythm_days,
    reflection,
    introductionId: row.introduction_id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}
