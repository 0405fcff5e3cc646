import { longDay } from '#ui/day.ts'
import type { ErrorWords } from '#web/errors.ts'
import type { About, CustomField, FieldType } from '../contract.ts'

export const TYPES: readonly { value: FieldType; label: string }[] = [
  { value: 'text', label: 'Words' },
  { value: 'number', label: 'A number' },
  { value: 'date', label: 'A date' },
  { value: 'choice', label: 'One of a few' },
]
export const typeWords = ({ type, choices }: Pick<CustomField, 'type' | 'choices'>) =>
  type === 'choice' && choices.length > 0
    ? `One of: ${choices.slice(0, 6).join(', ')}${choices.length > 6 ? ` and ${choices.length - 6} more` : ''}`
    : (TYPES.find(({ value }) => value === type)?.label ?? '')

export const ABOUT_OPTIONS: readonly { value: About; label: string }[] = [
  { value: 'people', label: 'People' },
  { value: 'organisations', label: 'Organisations' },
]

/** What a room's form says of a wrong value in such a field, beside its own words. */
export const OWN_FIELD_WORDS: Record<string, string> = {
  not_a_number: 'This has to be a number, such as 12 or 3.5.',
  not_a_date: 'This has to be a day, such as 12 May 2026.',
  not_a_choice: 'Please choose one of those offered.',
  unknown_field: 'This field was taken away. Empty it to save.',
}

export const WORDS = {
  title: 'Fields of our own',
  soft: 'What you want to know of people and organisations beside what everyone does. A list that comes in can bring new ones.',
  none: 'None yet. Make one here, or bring in a list: a column can become a field of your own.',
  care: 'Faith, origin, politics and health do not belong in such a field: everyone who sees a person sees it. Coalition partners never do.',
  add: 'Add a field',
  change: 'Change',
  away: 'Put away',
  back: 'Bring back',
  isAway: 'Put away. What was written stays.',
  name: 'What it is called',
  about: 'For',
  type: 'What it holds',
  choices: 'What there is to choose from, one a line',
  needsName: 'Say what it is called.',
  saved: 'Saved.',
  section: 'Fields of our own',
  manage: 'Manage these fields',
}

export const ERROR_WORDS: ErrorWords = {
  name_taken: {
    title: 'There is a field of that name.',
    safe: 'Nothing was changed.',
    next: 'Look among those put away too, and bring it back, or choose another name.',
  },
}

/** A value as it is read. */
export const ownValueWords = (type: FieldType, value: string | number): string =>
  type === 'date' ? longDay(String(value)) : String(value)
