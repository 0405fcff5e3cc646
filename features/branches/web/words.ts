import { number } from '#ui/number.ts'
import type { ErrorWords } from '#web/errors.ts'
import type { Branch, ServiceGroup } from '../contract.ts'

export const SERVICE_WORDS: Record<ServiceGroup, string> = {
  local_government: 'Local government',
  health: 'Health',
  higher_education: 'Higher education',
  police_staff: 'Police staff',
  community: 'Community',
  energy: 'Energy',
  transport: 'Transport',
  water_environment: 'Water and environment',
  other: 'Other',
}
export const SERVICE_OPTIONS = (Object.keys(SERVICE_WORDS) as ServiceGroup[]).map((value) => ({
  value,
  label: SERVICE_WORDS[value],
}))

const many = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`

export const membersWords = (count: number) => many(count, 'member', 'members')
export const stewardsWords = (count: number) => many(count, 'steward or officer', 'stewards and officers')
/** For someone who is told numbers of people in fives. */
export const inFivesWords = (count: number, what: string) =>
  `${count === 0 ? 'fewer than 5' : `${number(count)} to ${number(count + 4)}`} ${what}`
export const workersWords = (count: number) => many(count, 'worker', 'workers')
export const workplacesWords = (count: number) => many(count, 'workplace', 'workplaces')

/** A share as a person would say it: nobody is 0%, a few are not. `share` is 0 to 1, or more. */
export const percentWords = (share: number) =>
  share > 0 && share < 0.01 ? 'under 1%' : `${Math.round(share * 100)}%`

/** What the head counts of a branch leave out. */
export function headCountWords({ workplaces, workplacesWithHeadCount: known }: Branch): string {
  if (workplaces === 0) return 'No workplace is written down yet.'
  if (known === workplaces) return `Workers at ${workplacesWords(workplaces)}.`
  if (known === 0) return `How many work at its ${workplacesWords(workplaces)} is not known yet.`
  return `Workers at ${number(known)} of ${workplacesWords(workplaces)}; the others have no head count yet, so it looks better organised than it is.`
}

export const FIELD_WORDS: Record<string, string> = {
  'name:too_small': 'A name is needed.',
  headCount: 'A whole number, 0 or more.',
  serviceGroup: 'Please choose one.',
}

export const ERROR_WORDS: ErrorWords = {
  not_allowed: {
    title: 'This belongs to another branch.',
    next: 'Ask that branch, or a regional organiser, to change it.',
  },
  not_found: {
    title: 'We could not find this branch or workplace, or the organisation chosen for it.',
    next: 'It may have been taken away. Go back to the list of branches.',
  },
}
