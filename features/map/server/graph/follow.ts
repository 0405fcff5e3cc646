import type { Line } from './trail.sql.ts'

/** More than these at once are no longer followed one by one. */
export const MOST_LINES = 200
const MOST_NAMED = 1000

/** Told of what no map shows. */
const BESIDE = [
  'session',
  'token',
  'user',
  'invitation',
  'map',
  'audit',
  'saved_list',
  'phone_list',
  'custom_field',
  'workplace',
  'coalition',
  'area_set',
  'media_reach',
]
/** Told of people, their ties and their talks: every person that such a line names is read anew, with all their ties. */
const OF_PEOPLE = ['person', 'people', 'affiliation', 'connection', 'allies_form']
/** Told of organisations. */
const OF_ORGANISATIONS = ['organisation', 'organisations']

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

export type Named = {
  people: string[]
  organisations: string[]
  /** Whether all lines could be followed: an import, say, names nobody. */
  whole: boolean
}

/** Whom and what these lines of the trail name. Ids of anything else are among them, and simply not found. */
export function namedIn(lines: readonly Line[]): Named {
  const [people, organisations] = [new Set<string>(), new Set<string>()]
  let whole = true
  for (const { kind, subject, told } of lines) {
    if (BESIDE.includes(kind)) continue
    const into = OF_PEOPLE.includes(kind) ? people : OF_ORGANISATIONS.includes(kind) ? organisations : null
    if (!into || told === null) {
      whole = false
      continue
    }
    for (const id of `${subject} ${told}`.match(ID) ?? []) into.add(id)
  }
  if (people.size + organisations.size > MOST_NAMED) return { people: [], organisations: [], whole: false }
  return { people: [...people], organisations: [...organisations], whole }
}
