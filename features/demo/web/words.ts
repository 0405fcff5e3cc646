import { longDay } from '#ui/day.ts'
import { number } from '#ui/number.ts'
import type { ErrorWords } from '#web/errors.ts'
import type { ExampleCounts } from '../contract.ts'

export const INSIDE = [
  'Three branches of the union, with 19 workplaces, an employer each and two contractors',
  '2,000 people: members, stewards, neighbours, councillors, a vicar, a choir',
  '250 organisations of every kind, and 6,000 ties of people to them',
  'A map of 18 wards and four outcodes, drawn up like the rest, to see who lives where',
  'The estate wardens of Marsh Lane, whose service is to go, and whom they know',
]

export const ERROR_WORDS: ErrorWords = {
  example_there: {
    title: 'You have an example already.',
    next: 'Open this page again to go to it, or remove it and start afresh.',
  },
}

export const loadedWords = (counts: ExampleCounts) =>
  `Harrow Dale is there: ${number(counts.people)} people, ${number(counts.organisations)} organisations, ${number(counts.affiliations)} ties.`

export const sinceWords = (moment: string) => `Loaded on ${longDay(moment)}. You are its regional organiser.`
