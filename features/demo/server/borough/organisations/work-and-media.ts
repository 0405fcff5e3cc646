import type { Entry } from './entry.ts'
import { entries } from './entry.ts'

export const COUNCIL = 'Harrow Dale Council'
export const HOSPITALS = 'Harrow Dale and Moors NHS Trust'
export const UNIVERSITY = 'University of Harrow Dale'
export const CLEANERS = 'Brayfold Facilities'
export const CATERERS = 'Ladlebrook Catering'

const employers = [
  ...entries('public_body', [
    [
      COUNCIL,
      'town-centre',
      12,
      'The borough council: 45 councillors, 3,100 staff.',
      { kinds: ['public_body', 'employer'], interest: 2, power: 4 },
    ],
    [
      HOSPITALS,
      'moor-lane',
      10,
      'One general hospital, seven clinics.',
      { kinds: ['public_body', 'employer'], interest: 2, power: 4 },
    ],
    [
      'Northmoor integrated health board',
      'town-centre',
      3,
      'Pays for health services across the region.',
      { interest: 1, power: 4 },
    ],
    [
      'Northmoor fire authority',
      'quarry-hill',
      2,
      'Councillors from nine boroughs.',
      { interest: 1, power: 3 },
    ],
    [
      'Northmoor police and crime office',
      'town-centre',
      2,
      'Sets the police budget.',
      { interest: 1, power: 3 },
    ],
    ['Northmoor transport board', 'town-centre', 2, 'Buses, trams and fares.', { interest: 1, power: 3 }],
    [
      'Dale Homes',
      'canalside',
      4,
      "Manages the council's housing at arm's length.",
      { interest: 2, power: 3 },
    ],
  ]),
  ...entries('employer', [
    [UNIVERSITY, 'stanmere', 8, '11,000 students, 1,400 staff.', { interest: 2, power: 3 }],
    [
      'Tannery Mill distribution',
      'old-foundry',
      3,
      'Warehouse, 600 workers, two thirds from agencies.',
      { interest: 0, power: 2 },
    ],
  ]),
  ...entries('contractor', [
    [
      CLEANERS,
      'old-foundry',
      5,
      'Cleaning and security; took over town hall cleaners in 2019.',
      { interest: 0, power: 3 },
    ],
    [CATERERS, 'larkfield', 5, 'School and hospital meals.', { interest: 0, power: 2 }],
  ]),
]

const unions = [
  ...entries('trades_council', [
    [
      'Harrow Dale trades council',
      'town-centre',
      8,
      'Delegates of nineteen branches, second Monday.',
      { interest: 4, power: 2 },
    ],
  ]),
  ...entries('our_branch', [
    [
      'Moorside health branch',
      'high-dale',
      4,
      'Our branch at the next hospital trust.',
      { interest: 4, power: 2 },
    ],
    [
      'Northmoor police staff branch',
      'town-centre',
      4,
      'Our members in the police service.',
      { interest: 3, power: 2 },
    ],
    [
      'Dale water and environment branch',
      'millbrook',
      3,
      'Our members at the water works.',
      { interest: 3, power: 2 },
    ],
  ]),
  ...entries('other_union_branch', [
    [
      "Teachers' union, Dale association",
      'ashgrove',
      8,
      '900 members in 60 schools.',
      { interest: 4, power: 3 },
    ],
    [
      "Head teachers' union, Dale group",
      'ashgrove',
      3,
      'Forty heads and deputies.',
      { interest: 3, power: 2 },
    ],
    ["Lecturers' union, university branch", 'stanmere', 5, 'Academic staff.', { interest: 4, power: 2 }],
    [
      'General workers, Dale 212 branch',
      'old-foundry',
      6,
      'Refuse, parks and warehouses.',
      { interest: 4, power: 2 },
    ],
    [
      "Fire crews' union, Green Watch",
      'quarry-hill',
      3,
      'Well loved and well known.',
      { interest: 3, power: 2 },
    ],
    ['Rail workers, Dale line', 'town-centre', 3, 'Stations and signals.', { interest: 3, power: 2 }],
    ['Bus drivers, Canal Street garage', 'canalside', 4, '210 drivers.', { interest: 3, power: 2 }],
    ['Postal workers, Dale delivery', 'town-centre', 4, 'They know every door.', { interest: 3, power: 2 }],
    ['Shop workers, Dale stores', 'larkfield', 4, 'Three supermarkets.', { interest: 2, power: 1 }],
    [
      "Nurses' association, Dale",
      'moor-lane',
      5,
      'Nurses at the general and in clinics.',
      { interest: 3, power: 2 },
    ],
    [
      'Civil servants, job centre branch',
      'town-centre',
      3,
      'Job centre and tax office.',
      { interest: 4, power: 1 },
    ],
    [
      'Musicians and actors, Northmoor',
      'town-centre',
      2,
      'Good at a creative protest.',
      { interest: 3, power: 1 },
    ],
  ]),
  ...entries('students_union', [
    ["Harrow Dale students' union", 'stanmere', 8, 'Backs the halls cleaners.', { interest: 3, power: 2 }],
    ['Foundry Road student council', 'old-foundry', 3, 'Sixth-formers.', { interest: 2, power: 1 }],
  ]),
  ...entries('professional', [
    [
      'Dale law society',
      'town-centre',
      3,
      'Some give an hour a month to the advice centre.',
      { interest: 1, power: 2 },
    ],
    [
      "Social workers' network",
      'town-centre',
      4,
      'Across council, hospital and charities.',
      { interest: 4, power: 1 },
    ],
    ["Dale doctors' committee", 'moor-lane', 3, 'General practitioners.', { interest: 2, power: 3 }],
    ['Early years workers', 'northway', 3, 'Nursery nurses and childminders.', { interest: 3, power: 1 }],
    ['Librarians of the North', 'town-centre', 2, 'Small, knows councillors.', { interest: 4, power: 1 }],
    ["Housing officers' forum", 'canalside', 3, 'Council and associations.', { interest: 3, power: 1 }],
  ]),
]

const media = [
  ...entries('media_newspaper', [
    [
      'Harrow Dale Chronicle',
      'town-centre',
      6,
      'Weekly since 1868; three reporters left.',
      { interest: 3, power: 3 },
    ],
    ['Northmoor Evening Courier', 'town-centre', 4, 'Daily for the whole region.', { interest: 2, power: 3 }],
    ['Awaaz-e-Dale', 'gorse-street', 4, 'Monthly in Urdu and English.', { interest: 3, power: 2 }],
  ]),
  ...entries('media_radio', [
    ['Harrow Dale FM', 'town-centre', 5, 'Community radio, phone-in every noon.', { interest: 3, power: 2 }],
    ['Bassline Dale Radio', 'moor-lane', 4, 'Caribbean, African and Asian shows.', { interest: 3, power: 2 }],
    ['Hospital radio Moors', 'moor-lane', 2, 'Requests and bedside chat.'],
  ]),
  ...entries('media_online', [
    ['The Dale Wire', 'town-centre', 4, 'Two reporters who read council papers.', { interest: 4, power: 2 }],
    [
      'Spotted in Harrow Dale',
      'town-centre',
      7,
      'Neighbourhood page, 31,000 followers.',
      { interest: 2, power: 2 },
    ],
    ['Polski Dale', 'old-foundry', 3, 'News and small ads in Polish.'],
    [
      'Estate Voices podcast',
      'kestrel',
      3,
      'Made by tenants of the nine estates.',
      { interest: 4, power: 1 },
    ],
  ]),
]

export const workAndMedia: Entry[] = [...employers, ...unions, ...media]
