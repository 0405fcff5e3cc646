import type { StoryRow } from './story-rows.ts'

/** People who put a page to the test: forty ties, very long names, very short ones. */
export const TELLING: readonly StoryRow[] = [
  [
    'Bernadette',
    'Maguire',
    {
      area: 'priory',
      origin: 'irish',
      woman: true,
      born: 1955,
      kind: 'community_leader',
      job: 'retired head teacher',
      faith: 'catholic',
      tags: ['knows everybody'],
      sociable: 6,
    },
  ],
  [
    'Thirunavukkarasu',
    'Balasubramaniam-Krishnamoorthy',
    {
      area: 'northway',
      origin: 'tamil',
      woman: false,
      born: 1971,
      kind: 'member',
      work: 'Hospital kitchens',
      job: 'cook',
      faith: 'hindu',
    },
  ],
  [
    'Maria Antónia',
    'da Conceição Guimarães Ferreira dos Santos',
    {
      area: 'weavers-green',
      origin: 'portuguese',
      woman: true,
      born: 1964,
      kind: 'member',
      work: 'University halls',
      job: 'cleaner',
      faith: 'catholic',
    },
  ],
  [
    'Oluwaseun Ayomide',
    'Oluwafemi-Adeyinka-Babatunde',
    {
      area: 'marsh',
      street: 'Marsh Lane',
      origin: 'nigerian',
      woman: true,
      born: 1982,
      kind: 'activist',
      work: 'Hospital cleaning',
      job: 'cleaning supervisor',
      role: 'steward',
      faith: 'pentecostal',
    },
  ],
  [
    'Wei',
    'Ng',
    {
      area: 'larkfield',
      origin: 'chinese',
      woman: false,
      born: 1996,
      kind: 'non_member',
      work: 'University estates',
      job: 'electrician',
    },
  ],
]
