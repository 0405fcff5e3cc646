import type { Entry } from './entry.ts'
import { entries } from './entry.ts'

type SchoolRow = [name: string, short: string, areaKey: string, size: number, about: string]

export const SCHOOLS: readonly SchoolRow[] = [
  ['Ashgrove primary school', 'Ashgrove', 'ashgrove', 10, '420 pupils; school meals cooked on site.'],
  ['Marsh Lane primary school', 'Marsh Lane', 'marsh', 9, '310 pupils, breakfast club for ninety.'],
  ['Priory primary school', 'Priory', 'priory', 7, 'Catholic primary with a nursery.'],
  ['Canalside community school', 'Canalside', 'canalside', 8, 'Thirty-one languages in the playground.'],
  ['Hollin Bank primary school', 'Hollin Bank', 'hollin-bank', 7, 'Two-form entry.'],
  ['Kestrel infants', 'Kestrel', 'kestrel', 4, 'Ages four to seven.'],
  [
    "Weavers' Green primary school",
    "Weavers' Green",
    'weavers-green',
    5,
    'One-form entry, threatened with merger.',
  ],
  ['Northway primary school', 'Northway', 'northway', 6, "Shares a kitchen with the children's centre."],
  ['Gorse Street primary school', 'Gorse Street', 'gorse-street', 8, 'The largest primary in the borough.'],
  ['Old Foundry primary school', 'Old Foundry', 'old-foundry', 5, 'Victorian building, modern library.'],
  ['Moor Lane primary school', 'Moor Lane', 'moor-lane', 6, 'Known for its choir.'],
  ['Millbrook primary school', 'Millbrook', 'millbrook', 6, 'Flooded in 2020; rebuilt by 2022.'],
  ['Larkfield primary school', 'Larkfield', 'larkfield', 6, 'Two classes a year and a forest school.'],
  ['High Dale village school', 'High Dale', 'high-dale', 3, 'Sixty-four pupils.'],
  ['Harrow Dale High School', 'Harrow Dale High', 'town-centre', 10, 'Secondary, 1,300 pupils.'],
  ['Stanmere Academy', 'Stanmere Academy', 'stanmere', 8, 'Secondary, run by a trust.'],
  ['Foundry Road College', 'Foundry Road', 'old-foundry', 6, 'Sixth form and further education.'],
  ['Riverside special school', 'Riverside', 'millbrook', 4, 'For children with complex needs.'],
]

const WITHOUT_PARENTS = new Set(['Foundry Road', 'High Dale'])
const WITH_GOVERNORS_LISTED = 12

const schools = entries(
  'school',
  SCHOOLS.map(([name, , area, size, about]) => [name, area, size, about, { interest: 3, power: 2 }]),
)

const parents = entries(
  'parent_teacher',
  SCHOOLS.filter(([, short]) => !WITHOUT_PARENTS.has(short)).map(([, short, area, size]) => [
    `Parents at ${short}`,
    area,
    Math.ceil(size / 2),
    `Parents and teachers of ${short}: fairs, uniforms and a voice at the gate.`,
    { interest: 3, power: 1 },
  ]),
)

const governors = entries(
  'governing_body',
  SCHOOLS.slice(0, WITH_GOVERNORS_LISTED).map(([, short, area]) => [
    `${short} school governors`,
    area,
    2,
    'Parents, staff, council and co-opted governors.',
    { interest: 2, power: 3 },
  ]),
)

export const schooling: Entry[] = [...schools, ...parents, ...governors]
