import type { Entry } from './entry.ts'
import { entries } from './entry.ts'

const voluntary = entries('voluntary', [
  [
    'Harrow Dale food bank',
    'town-centre',
    40,
    'Five sites, 400 parcels a week, 180 volunteers.',
    { interest: 4, power: 2 },
  ],
  [
    'Dale advice centre',
    'town-centre',
    10,
    'Debt, benefits and housing advice; half its money is from the council.',
    { interest: 4, power: 2 },
  ],
  [
    'Welcome house for refugees',
    'canalside',
    8,
    'Drop-in, clothes, English and hosting.',
    { interest: 3, power: 1 },
  ],
  ['Community transport', 'moor-lane', 5, 'Six minibuses and their drivers.', { interest: 3, power: 1 }],
  ['Marsh Lane allotments', 'marsh', 5, 'Ninety plots and a waiting list.'],
  ['Friends of Priory Park', 'priory', 5, 'Gardening mornings and a café hatch.'],
  [
    'Friends of Harrow Dale libraries',
    'town-centre',
    6,
    'Saved two branches in 2019.',
    { interest: 4, power: 1 },
  ],
  [
    'Harrow Dale carers',
    'town-centre',
    6,
    'Sitting service and support for family carers.',
    { interest: 4, power: 1 },
  ],
  [
    'Night shelter',
    'town-centre',
    6,
    'Church halls by rota from November to March.',
    { interest: 3, power: 1 },
  ],
  ['Baby bank', 'hollin-bank', 5, 'Cots, clothes and nappies, no questions.'],
  ['Repair café', 'old-foundry', 4, 'First Saturday; toasters to trousers.'],
  ["Women's refuge and helpline", 'town-centre', 4, 'Address never published.', { interest: 4, power: 1 }],
  ['Good neighbours of Larkfield', 'larkfield', 3, 'Lifts, shopping and a chat.'],
  ['Dale hospice shop', 'ashgrove', 4, 'Run by thirty volunteers.'],
  ['Credit union', 'town-centre', 6, 'Two thousand savers; fair loans.', { interest: 2, power: 1 }],
  ['Canal restoration society', 'canalside', 3, 'Clearing locks since 1974.'],
  ['Community radio training', 'northway', 2, 'Teaches interviewing and editing.'],
  ['Time bank', 'kestrel', 3, 'An hour for an hour.'],
  ['Street pastors', 'town-centre', 3, 'Friday and Saturday nights, flip-flops and tea.'],
  ['English for all', 'gorse-street', 5, 'Free classes in six places.', { interest: 3, power: 1 }],
  ['Dale toy library', 'weavers-green', 2, 'Borrow, play, bring back.'],
  ['Millbrook river watch', 'millbrook', 3, 'Tests the water every month.'],
])

const users = entries('service_users', [
  ['Warden call users', 'priory', 5, 'Older tenants who rely on the wardens.', { interest: 4, power: 1 }],
  [
    'Home care voices',
    'town-centre',
    4,
    'People who have care at home, and their families.',
    { special: 'health', interest: 4, power: 1 },
  ],
  ["Library users' panel", 'town-centre', 3, 'Consulted, and not always heard.', { interest: 3, power: 1 }],
  ['Bus users of the Dale', 'moor-lane', 4, 'Counts every missing bus.', { interest: 2, power: 1 }],
  [
    'Day centre families',
    'ashgrove',
    3,
    'Families of adults with learning disabilities.',
    { special: 'health', interest: 4, power: 1 },
  ],
  [
    'Housing benefit and credit claimants',
    'canalside',
    4,
    'Go together to appeals.',
    { interest: 4, power: 1 },
  ],
  ['Patients of ward 6', 'town-centre', 2, 'Stroke patients and their partners.', { special: 'health' }],
  ['Leisure card holders', 'town-centre', 3, 'Want the baths kept open.', { interest: 4, power: 1 }],
])

const health = entries('health_group', [
  ['Dale diabetes support', 'gorse-street', 4, 'Monthly, with cooking.'],
  [
    "Moor Lane patients' group",
    'moor-lane',
    5,
    'Meets the practice manager every quarter.',
    { interest: 4, power: 2 },
  ],
  ["Men's shed", 'old-foundry', 4, 'Woodwork and company.'],
  ['Mind and kindness café', 'town-centre', 4, 'Mental-health drop-in led by people who have been there.'],
  ['Sickle cell families', 'marsh', 3, 'Support and blood-donor drives.'],
  [
    "New mothers' circle",
    'northway',
    4,
    'With a health visitor, while the post lasts.',
    { interest: 4, power: 1 },
  ],
  ['Dementia friends', 'larkfield', 4, 'Singing afternoon on Thursdays.'],
  ['Recovery walk', 'canalside', 3, 'Addiction recovery, on foot.'],
  [
    'Stroke club',
    'moor-lane',
    3,
    'Speech practice, seated games and a minibus home.',
    { interest: 3, power: 1 },
  ],
])

const civic = [
  ...entries('civic_alliance', [
    [
      'Harrow Dale together',
      'town-centre',
      9,
      'Twenty-two member groups; wage, housing and welcome campaigns.',
      { interest: 4, power: 3 },
    ],
    ['Climate alliance', 'ashgrove', 5, 'Groups and firms for a cleaner Dale.', { interest: 2, power: 2 }],
    ['Living income network', 'town-centre', 4, 'Gets employers to sign up.', { interest: 4, power: 2 }],
  ]),
  ...entries('anti_cuts', [
    [
      'Harrow Dale against cuts',
      'town-centre',
      8,
      'Elected officers, open minutes, independent of every party.',
      { interest: 4, power: 2 },
    ],
    ['Save our wardens', 'marsh', 7, 'Tenants and wardens from nine estates.', { interest: 4, power: 2 }],
    ['Keep the baths', 'town-centre', 5, 'Four thousand names on the petition.', { interest: 4, power: 2 }],
    [
      'Moor Lane clinic defenders',
      'moor-lane',
      5,
      'Pickets politely every Thursday.',
      { interest: 4, power: 1 },
    ],
  ]),
  ...entries('other', [
    ['Harrow Dale traders', 'town-centre', 5, 'Market and high-street shops.', { interest: 2, power: 2 }],
    ['Dale history society', 'high-dale', 3, 'Talks, walks and an archive of the mills.'],
    ['Community orchestra', 'town-centre', 4, 'All comers, two concerts a year.'],
    [
      'Old Exchange arts centre',
      'town-centre',
      6,
      'Run by a trust; council grant under threat.',
      { interest: 4, power: 1 },
    ],
    ["Pensioners' assembly", 'town-centre', 6, 'Retired members of many unions.', { interest: 4, power: 1 }],
    ['Dale pride', 'town-centre', 5, 'June march and a year-round café.', { interest: 3, power: 1 }],
    ['Horticultural show', 'larkfield', 3, 'Leeks are taken seriously.'],
  ]),
]

export const careAndHelp: Entry[] = [...voluntary, ...users, ...health, ...civic]
