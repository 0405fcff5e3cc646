import { number } from '#ui/number.ts'
import type { ErrorWords } from '#web/errors.ts'
import type { AreaCount, AreaCounts, SetKind } from '../contract.ts'
import type { Measure } from './area-filters.ts'

const many = (n: number, one: string, more: string) => `${number(n)} ${n === 1 ? one : more}`
/** Nobody is told apart from a few: both are left out. */
export const told = (n: number | null) => (n === null ? 'not shown' : number(n))

export const AREAS = {
  title: 'Areas',
  soft: 'Where our people live, and which organisations are there.',
  filters: 'What to show',
  countBy: 'Count by',
  outcodes: 'Outcode (M33, WA14)',
  measure: 'Numbers',
  both: 'People and organisations',
  branch: 'Branch',
  everyBranch: 'All branches',
  kind: 'People',
  everyone: 'Everyone',
  organisationKind: 'Kind of organisation',
  everyKind: 'All kinds',
  nothing: 'Nothing to show by place yet. Write postcodes down with people and organisations.',
  nothingShown: 'No place holds enough people to be shown. Places with fewer than five are never named.',
  bringToDraw:
    'There are numbers by outcode, but nothing yet that says where these outcodes lie. Bring in a table of outcodes with latitude and longitude, or their outlines, below: the statistics office gives them away. Wards and other outlines are chosen under “Count by”.',
  askToDraw:
    'There are numbers by outcode, but nothing yet that says where these outcodes lie. A regional organiser can bring in a table of outcodes, or their outlines.',
  picture: 'Areas, shaded by how many are there',
  keys: 'With the keyboard: arrow keys go to the next area that way, Page Up and Page Down through all of them, those that hold most first.',
  people: 'People',
  organisations: 'Organisations',
  communities: 'Communities and media',
  notAllDrawn: (drawn: number) =>
    `There are more outlines here than can be drawn: ${number(drawn)} are, the others stand as dots. The table holds all.`,
  branchOfPeople:
    'The branch chosen narrows people only. Organisations belong to no branch, so all of them are counted.',
  none: 'none',
  hatched: 'Not shown: fewer than five, or none',
  bubbles: 'Organisations: the larger, the more',
  elsewhere: (amount: string) => `Elsewhere: ${amount}`,
  take: 'Take it with you',
  table: 'The same as a table',
  caption: 'People and organisations by area',
  area: 'Area',
}

export const RECORDS = {
  elsewhere: 'Elsewhere or without a postcode',
  name: 'Name',
  what: 'What',
  outcode: 'Outcode',
  none: 'Nobody is written down here any more. The map of areas counts anew each time you open it.',
}
export const RECORDS_ERRORS: ErrorWords = {
  not_found: {
    title: 'There is no such area any more.',
    next: 'Its boundaries were deleted or replaced. Choose an area on the map again.',
  },
}

export const REACHES = {
  title: 'Whom it reaches',
  none: 'Nobody has said yet which communities read or hear it. Ask someone there, and write it down here.',
  told: 'Somebody told us',
  add: 'Add whom it reaches',
  whom: 'A community',
  hint: 'Choose a group that is written down, or say in a few words who they are. Words are not shown to listeners.',
  inWords: (text: string) => `In words: “${text}”`,
  added: (name: string) => `It reaches ${name}: written down.`,
  remove: 'Take away',
  removed: (name: string) => `${name} was taken away.`,
}
/** Why we think that an outlet reaches a community nobody told us of. */
export const sharedWords = (people: number) =>
  `Perhaps: ${people === 1 ? 'one of ours belongs' : `${number(people)} of ours belong`} to both`

export const TAKE = {
  title: 'Take the areas with you',
  format: 'As what',
  reason: 'What for',
  go: 'Export',
  done: 'The file is in your downloads.',
  about:
    'Numbers by area, without names, will be saved on this device. They are those you see: small ones may still tell who is meant.',
  pictureTitle: 'Areas, shaded by how many are there',
  note: (measure: Measure) =>
    measure === 'organisations'
      ? 'Shades: organisations'
      : measure === 'people'
        ? 'Shades: people'
        : 'Shades: people. Circles: organisations, the larger, the more.',
}
export const TAKE_FORMATS = [
  { value: 'png', label: 'A picture (PNG)' },
  { value: 'svg', label: 'A drawing (SVG)' },
  { value: 'csv', label: 'A table (CSV)' },
] as const
export type TakeFormat = (typeof TAKE_FORMATS)[number]['value']

export const MEASURE_OPTIONS = [
  { value: 'people', label: 'People only' },
  { value: 'organisations', label: 'Organisations only' },
] as const

type Numbers = Pick<AreaCount, 'people' | 'organisations'>

/** "212 people, 31 organisations". */
export function numbersWords({ people, organisations }: Numbers, measure: Measure): string {
  if (people === null && organisations === null)
    return 'Numbers not shown: fewer than five are there, or none.'
  const ofPeople = people === null ? 'people not shown' : many(people, 'person', 'people')
  const ofOrganisations =
    organisations === null ? 'organisations not shown' : many(organisations, 'organisation', 'organisations')
  if (measure !== '') return measure === 'people' ? ofPeople : ofOrganisations
  return `${ofPeople}, ${ofOrganisations}`
}

export const calledWords = ({ code, name }: Pick<AreaCount, 'code' | 'name'>) =>
  name === code ? code : `${name} (${code})`

/** One number with its word, for the table: "694 people". */
export const amountWords = (n: number | null, of: 'people' | 'organisations') => {
  if (n === null) return told(n)
  return of === 'people' ? many(n, 'person', 'people') : many(n, 'organisation', 'organisations')
}

/** What a keyboard or screen reader hears at an area. */
export const markWords = (mark: Pick<AreaCount, 'code' | 'name'> & Numbers, measure: Measure) =>
  `${calledWords(mark)}: ${numbersWords(mark, measure)}`

/** "By outcode: M33 212 people, 31 organisations; M32 …" */
export const withinWords = (outcodes: AreaCount['outcodes']) =>
  `By outcode: ${outcodes.map(({ outcode, ...numbers }) => `${outcode} ${numbersWords(numbers, '')}`).join('; ')}.`

/** What stands in no row: the empty, the placeless, and how exact the rest is. */
export function elsewhereWords({ elsewhere, masked, rough }: AreaCounts, empty: number): string {
  return [
    empty > 0 ? `In ${many(empty, 'other area', 'other areas')}: none.` : '',
    `Elsewhere or without a postcode: ${numbersWords(elsewhere, '').replace(/[.]$/, '')}.`,
    masked
      ? 'Places with fewer than five are not named, and counted as elsewhere. People are counted in fives: 40 stands for 40 to 44.'
      : '',
    rough > 0 ? `${number(rough)} of these were placed by the middle of their outcode.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Counted elsewhere though they have a postcode: what is missing, and who can bring it. */
export const placelessWords = (n: number, mayBring: boolean) =>
  [
    n === 1 ? 'One of these has a postcode,' : `${number(n)} of these have postcodes,`,
    `but nothing brought in says where ${n === 1 ? 'it lies' : 'they lie'}.`,
    'Outlines alone do not tell: they also need a table of postcodes or outcodes with latitude and longitude.',
    mayBring ? 'Bring one in below.' : 'A regional organiser can bring one in.',
  ].join(' ')

export const SETS = {
  title: 'Outcodes, boundaries and postcodes',
  none: 'None were brought in yet.',
  explain:
    'To count by wards two files are needed: their outlines (GeoJSON or TopoJSON), and a table that says where postcodes or outcodes lie (CSV with the columns postcode, latitude and longitude). Each up to 32 MB. Larger files, such as the ONS Postcode Directory, go in at the command line: commonground areas import FILE.',
  choose: 'Choose a file of outcodes or boundaries, or drop it here',
  name: 'What to call it',
  bring: 'Bring it in',
  again: (name: string) => `${name} was brought in before. This file takes its place.`,
  onlyOne: 'There is one set of whole postcodes at a time: if this is one, it takes the place of the last.',
  remove: 'Delete',
  removeTitle: (name: string) => `Delete ${name}?`,
  removed: (name: string) => `${name} is deleted.`,
  removeExplain:
    'People and organisations keep their postcodes. Only the drawing and the counts by these areas go. The file can be brought in again.',
}
const KIND_WORDS: Record<SetKind, [string, string]> = {
  outcodes: ['outcode', 'outcodes'],
  boundaries: ['area with its boundary', 'areas with their boundaries'],
  postcodes: ['postcode', 'postcodes'],
}
/** "21 areas with their boundaries". */
export const sizeWords = (kind: SetKind, n: number) => many(n, ...KIND_WORDS[kind])
export const broughtWords = (name: string, kind: SetKind, n: number, leftOut: number) =>
  `${name}: ${sizeWords(kind, n)} brought in.${leftOut > 0 ? ` ${many(leftOut, 'row', 'rows')} without a place left out.` : ''}`

const SAFE = 'Nothing was changed.'
export const FILE_WORDS: ErrorWords = {
  empty_file: { title: 'There is nothing in this file.', safe: SAFE },
  file_too_large: {
    title: 'This file is too large.',
    safe: SAFE,
    next: 'On the screen a file may take 32 MB. Whoever runs the server can bring in a larger one: commonground areas import FILE.',
  },
  not_areas: { title: 'This is no table of places and no GeoJSON or TopoJSON.', safe: SAFE },
  no_places_in_table: {
    title: 'The table does not say where its outcodes or postcodes are.',
    safe: SAFE,
    next: 'It needs columns called postcode, latitude and longitude.',
  },
  not_degrees: {
    title: 'The outlines are not in degrees.',
    safe: SAFE,
    next: 'Choose the download in longitude and latitude (WGS 84).',
  },
  no_outlines: { title: 'There are no outlines in this file.', safe: SAFE },
  broken_outlines: { title: 'An outline in this file is broken.', safe: SAFE, next: 'Fetch the file again.' },
  too_many_points: {
    title: 'The outlines are too fine to keep.',
    safe: SAFE,
    next: 'Choose a generalised download of the same boundaries.',
  },
}
