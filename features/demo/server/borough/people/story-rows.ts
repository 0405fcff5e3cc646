import type { Faith } from '../names/origin.ts'
import type { PersonKind } from '../types.ts'

export type Facts = {
  origin: string
  woman: boolean
  born: number
  area: string
  street?: string
  kind: PersonKind
  work?: string
  job?: string
  role?: string
  faith?: Faith
  tags?: string[]
  sociable?: number
}
export type StoryRow = [given: string, family: string, facts: Facts]

const MARSH = { area: 'marsh', street: 'Marsh Lane' }
const DEPOT = 'Estate wardens'

/** The people of the wardens' story. */
export const STORY: readonly StoryRow[] = [
  [
    'Joan',
    'Whitlock',
    {
      ...MARSH,
      origin: 'english',
      woman: true,
      born: 1967,
      kind: 'member',
      work: DEPOT,
      job: 'estate warden',
      faith: 'church',
      tags: ['former steward', 'came to the lobby'],
    },
  ],
  [
    'Dele',
    'Okafor',
    {
      ...MARSH,
      origin: 'nigerian',
      woman: false,
      born: 1984,
      kind: 'activist',
      work: DEPOT,
      job: 'warden team leader',
      role: 'steward',
    },
  ],
  [
    'Rita',
    'Sanghera',
    {
      area: 'marsh',
      street: 'Heron Way',
      origin: 'punjabi',
      woman: true,
      born: 1975,
      kind: 'member',
      work: 'Moor Lane clinic',
      job: 'receptionist',
    },
  ],
  [
    'Tom',
    'Mbeki',
    {
      area: 'marsh',
      street: 'Bulrush Court',
      origin: 'zimbabwean',
      woman: false,
      born: 1981,
      kind: 'community_leader',
      job: 'youth worker',
    },
  ],
  [
    'Amina',
    'Hassan',
    {
      area: 'canalside',
      origin: 'pakistani',
      woman: true,
      born: 1988,
      kind: 'activist',
      work: DEPOT,
      job: 'mobile warden',
      role: 'branch organiser',
      faith: 'muslim',
    },
  ],
  [
    'Lena',
    'Kowal',
    {
      area: 'old-foundry',
      origin: 'polish',
      woman: true,
      born: 1990,
      kind: 'activist',
      work: DEPOT,
      job: 'night warden',
      role: 'steward',
      tags: ['night shift', 'speaks Polish'],
    },
  ],
  [
    'Priya',
    'Nair',
    {
      area: 'moor-lane',
      origin: 'indian',
      woman: true,
      born: 1986,
      kind: 'activist',
      work: 'Central library',
      job: 'librarian',
      role: 'branch secretary',
      faith: 'church',
    },
  ],
  [
    'Sam',
    'Ogden',
    {
      area: 'marsh',
      street: 'Sedge Walk',
      origin: 'english',
      woman: false,
      born: 1959,
      kind: 'public',
      job: 'retired engineer',
    },
  ],
  [
    'Hilary',
    'Stott',
    {
      area: 'marsh',
      origin: 'english',
      woman: true,
      born: 1970,
      kind: 'community_leader',
      job: 'vicar',
      faith: 'church',
    },
  ],
  [
    'Peter',
    'Whitcombe',
    {
      area: 'moor-lane',
      origin: 'english',
      woman: false,
      born: 1979,
      kind: 'member',
      work: DEPOT,
      job: 'estate warden',
    },
  ],
  [
    'Ana',
    'Whitaker-Lopes',
    {
      area: 'ashgrove',
      origin: 'portuguese',
      woman: true,
      born: 1985,
      kind: 'member',
      work: 'Moor Lane clinic',
      job: 'practice nurse',
      faith: 'catholic',
    },
  ],
  [
    'Sławomir',
    'Whitek',
    {
      area: 'hollin-bank',
      origin: 'polish',
      woman: false,
      born: 1977,
      kind: 'member',
      work: DEPOT,
      job: 'night warden',
      tags: ['night shift'],
      sociable: 0,
    },
  ],
  [
    'نور=Nour',
    'Whitfield',
    {
      area: 'canalside',
      origin: 'arab',
      woman: true,
      born: 1993,
      kind: 'member',
      work: 'University library',
      job: 'student adviser',
      faith: 'muslim',
    },
  ],
  [
    'Grace',
    'Whitley',
    {
      area: 'ashgrove',
      origin: 'english',
      woman: true,
      born: 1972,
      kind: 'member',
      work: DEPOT,
      job: 'estate warden',
    },
  ],
  [
    'Ibrahim',
    'Whittle',
    {
      area: 'gorse-street',
      origin: 'english',
      woman: false,
      born: 1969,
      kind: 'member',
      work: 'Harrow Dale General, ward 6',
      job: 'healthcare assistant',
      faith: 'muslim',
    },
  ],
]
