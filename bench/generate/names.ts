import type { Random } from './random.ts'

/** Beginnings and endings that, put together, look like names of one origin. */
type Origin = { weight: number; given: [string, string]; family: [string, string] }

const ORIGINS: Origin[] = [
  {
    weight: 50,
    given: [
      'Al Ed Har Wil Mar Jo Ro El Ka Gra Ste Ma Da Lin Hel Chris',
      'fie win ry ma tha an sie len ren cie phen vid da bert tine ton',
    ],
    family: [
      'Ash Brad Cart Den Ever Field Green Hart Long Mil North Oak Pem Rad Stan Thorn Wal West',
      'bury ford ham ley man mond ridge shaw son ston ter ton wick wood worth',
    ],
  },
  {
    weight: 8,
    given: ['Aoi Cia Dea Eoi Fio Nia Or Róis Sea Si', 'bhe ra glán n nna mh la ín mus obhán'],
    family: [
      "O'Br O'Con O'Don O'Sul Mac Fitz Gal Ken Mur",
      'ien nor nell livan gerald lagher nedy phy Carthy',
    ],
  },
  {
    weight: 5,
    given: ['Gwen Rhi Car An Dy Il Em', 'llian annon ys eirin fan tud lyn'],
    family: ['Llew Gruf Pry Bev Mer Cad', 'ellyn fydd ce an edith wallader'],
  },
  {
    weight: 12,
    given: ['Am Fat Kha Sha Nad Zai Yus Imr Bil Has', 'ina ima lid zia eem nab uf an al san'],
    family: ['Chaud Hus Kha Mal Qur Sid Ah Rah Iq', 'hry sain n ik eshi diqui med man bal'],
  },
  {
    weight: 9,
    given: ['Har Gur Jas Man Sim Pri Ra Su Dee An', 'preet jit vinder deep ran ya jesh nita pak jali'],
    family: ['Kau Sin Dhil Gre Pat Sha Des Me Ban', 'r gh lon wal el h ai hta sal'],
  },
  {
    weight: 8,
    given: ['Ade Olu Chi Ngo Kwa Abe Tem Emek', 'bayo seun oma zi me na itope a'],
    family: ['Oko Ade Men Nwo Boa Asa Eze Ola', 'nkwo yemi sah su teng nte ani niyan'],
  },
  {
    weight: 8,
    given: ['Sław Ag Kat Woj Mał Zof Tom Krz', 'omir nieszka arzyna ciech gorzata ia asz ysztof'],
    family: ['Kowal Wiś Zieliń Szy Nowa Wój Dąb Łuka', 'ski niewska ska mański k cik rowski siewicz'],
  },
  {
    weight: 5,
    given: ['Jo Mar Lu Car Is Ra Be', 'sé ía cía los abel úl atriz'],
    family: ['Núñ Rodrí Her Gon Ji Vás Fer', 'ez guez nández zález ménez quez reira'],
  },
  {
    weight: 5,
    given: ['Wei Min Xiao Jun Mei Hui', ' -Ling -Yan jie hua'],
    family: ['Zh Ch W L Hu X', 'ang en u i ao ng'],
  },
  {
    weight: 3,
    given: ['Thị Văn Minh Lan Đức', ' h g Anh Hà'],
    family: ['Nguyễn Trần Phạm Lê Đặng', ' Thu Vũ'],
  },
  {
    weight: 3,
    given: ['Мар Оле Дми Сер Ната', 'ия на трий гей лья'],
    family: ['Ива Пет Шев Бон Кова', 'нов ров ченко даренко ленко'],
  },
  {
    weight: 2,
    given: ['فا مح سا خا', 'طمة مد رة لد'],
    family: ['حس عل أح إبر', 'ين ي مد اهيم'],
  },
]

type Pool = { given: string[]; family: string[] }

function combine([beginnings, endings]: [string, string]): string[] {
  const ends = endings.split(' ')
  return beginnings.split(' ').flatMap((start) => ends.map((end) => start + end))
}

const POOLS: Pool[] = ORIGINS.map(({ given, family }) => ({ given: combine(given), family: combine(family) }))
const BY_WEIGHT: number[] = ORIGINS.flatMap(({ weight }, i) => new Array<number>(weight).fill(i))

export type PersonName = { given: string; family: string }

/** A plausible invented name; one in twelve families is double, one in fifteen people mixes two origins. */
export function inventName(random: Random): PersonName {
  const origin = random.pick(BY_WEIGHT)
  const other = random.below(15) === 0 ? random.pick(BY_WEIGHT) : origin
  const given = random.pick(POOLS[origin]!.given)
  const families = POOLS[other]!.family
  const family = families[random.rank(families.length)]!
  return { given, family: random.below(12) === 0 ? `${family}-${random.pick(families)}` : family }
}

const PLACES =
  'Alder Birch Canal Dock Elm Ferry Gorse Heath Irwell Junction Kings Lock Mill Nether Orchard Priory Quarry Royd Station Thorn Upper Vale Weaver Yew'.split(
    ' ',
  )
const SUFFIXES = 'bank bridge dale end field gate green hill lane moor park side ton worth'.split(' ')

export const organisationForms = [
  ['Primary School Parents', 'parent_teacher'],
  ['Residents’ Association', 'residents'],
  ['Mosque', 'religious'],
  ['Methodist Church', 'religious'],
  ['Juniors Football Club', 'sports'],
  ['Youth Centre', 'youth'],
  ['Food Bank', 'voluntary'],
  ['Carers’ Group', 'service_users'],
  ['Trades Council', 'trades_council'],
  ['Allotment Society', 'civic'],
  ['Choir', 'other'],
  ['Academy', 'school'],
  ['NHS Trust', 'public_body'],
  ['Cleaning Services', 'contractor'],
  ['Messenger', 'media'],
] as const

export function inventOrganisation(random: Random): { name: string; kind: string } {
  const [form, kind] = random.pick(organisationForms)
  return { name: `${random.pick(PLACES)}${random.pick(SUFFIXES)} ${form}`, kind }
}
