import type { chance } from './invented.ts'

export type Chance = ReturnType<typeof chance>

/** One organisation as it truly is. */
export type Body = {
  id: string
  name: string
  short: string | null
  town: string
  door: string
  postcode: string
  phone: string
  site: string
  mail: string
  number: string
}

export type Place = { town: string; district: string; parts: readonly string[] }
type Reach = Pick<Body, 'door' | 'postcode' | 'phone' | 'site'>
type Given = Partial<Reach> & { short?: string | null }
/** Makes one organisation of a name, with whatever it shares with others given. */
export type Make = (name: string, place: Place, given?: Given) => Body

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/g, '')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')

const STREETS =
  'Station Church Victoria Albert Moss Chester Cross Oak Elm Park Derby Edge Dane Norris Hope'.split(' ')
const digits = (n: number, { upTo }: Chance) => Array.from({ length: n }, () => upTo(10)).join('')
const LETTERS = 'ABDEFGHJLN'.split('')

export function maker(by: Chance): Make {
  let made = 0
  return (name, place, given = {}) => {
    const host = `${plain(name).slice(0, 24)}${made % 7 === 0 ? '' : made}.org.example`
    return {
      id: String(made++),
      name,
      short: given.short ?? null,
      town: place.town,
      door: given.door ?? `${1 + by.upTo(180)} ${by.pick(STREETS)} Road`,
      postcode: given.postcode ?? `${place.district} ${by.upTo(10)}${by.pick(LETTERS)}${by.pick(LETTERS)}`,
      phone: given.phone ?? `+44161${digits(7, by)}`,
      site: given.site ?? host,
      mail: `${by.pick(['info', 'office', 'secretary', plain(name).slice(0, 10)])}@${host}`,
      number: `1${digits(6, by)}`,
    }
  }
}

const reachOf = ({ door, postcode, phone, site }: Body): Reach => ({ door, postcode, phone, site })

/** A parish: its church, the school beside it, those who stand by the school, and the scouts in its hall. */
function parish(saint: string, faith: string, place: Place, make: Make): Body[] {
  const church = make(`St ${saint}'s ${faith} Church`, place)
  const school = make(`St ${saint}'s ${faith} Primary School`, place, { postcode: church.postcode })
  return [
    church,
    school,
    make(`Friends of St ${saint}'s ${faith} Primary School`, place, reachOf(school)),
    make(`St ${saint}'s Mothers' Union ${place.town}`, place, reachOf(church)),
  ]
}

const SAINTS: readonly [string, string][] = [
  ['Mary', 'C of E'],
  ['Mary', 'RC'],
  ['John', 'C of E'],
  ['Michael', 'C of E'],
  ['Anne', 'RC'],
]
const SPORTS = [
  'Cricket Club',
  'Bowling Club',
  'Ladies Bowling Club',
  'Football Club',
  'Junior Football Club',
  'Tennis Club',
]
const NATIONAL: readonly [string, string][] = [
  ['Age UK', 'ageuk.example'],
  ['Citizens Advice', 'citizensadvice.example'],
  ['Mind', 'mind.example'],
  ['Samaritans of', 'samaritans.example'],
  ['Home-Start', 'home-start.example'],
]

/** What one part of a town has: a primary school with its PTA, residents, an allotment, sports clubs. */
function neighbourhood(part: string, place: Place, make: Make, by: Chance): Body[] {
  const school = make(`${part} Primary School`, place)
  const clubs = SPORTS.filter(() => by.may(0.35)).map((sport) => make(`${part} ${sport}`, place))
  const infants = by.may(0.3)
    ? [make(`${part} Infant School`, place), make(`${part} Junior School`, place)]
    : []
  return [
    school,
    make(`${part} Primary School PTA`, place, reachOf(school)),
    make(`${part} Residents Association`, place),
    make(`Friends of ${part} Park`, place),
    make(`${part} Community Centre`, place),
    make(`${part} Women's Institute`, place),
    ...clubs,
    ...infants,
  ]
}

/** What a town has: its parishes, branches of national charities and unions, troops by number, bodies of its council. */
function town(place: Place, at: number, make: Make, by: Chance): Body[] {
  const council = { phone: `+44161${digits(7, by)}`, site: `www.${plain(place.town)}.gov.example` }
  const name = place.town
  return [
    ...SAINTS.filter((_, index) => (index + at) % 2 === 0 || index === 0).flatMap(([saint, faith]) =>
      parish(saint, faith, place, make),
    ),
    ...['1st', '3rd', '4th'].map((nth) => make(`${nth} ${name} Scout Group`, place)),
    ...NATIONAL.map(([charity, site]) => make(`${charity} ${name}`, place, { site: `www.${site}` })),
    make(`UNISON ${name} Branch`, place, { site: 'unison.example', phone: '+448000857857' }),
    make(`UNISON ${name} Health Branch`, place, { site: 'unison.example', phone: '+448000857857' }),
    make(`Unite NW/${40 + at} Branch`, place, { site: 'unite.example' }),
    make(`GMB ${name} Branch X${10 + at}`, place, { site: 'gmb.example' }),
    make(`${name} Public Hall Trust`, place, council),
    make(`Friends of ${name} Public Hall`, place, council),
    make(`${name} Allotments Association`, place, council),
    make(`${name} African Caribbean Association`, place, { short: `${name[0]}ACA` }),
    make(`${name} and District Pensioners Association`, place, { short: `${name[0]}DPA` }),
    make(`${name} Muslim Welfare and Education Trust`, place, { short: `${name[0]}MWET` }),
    make(`${name} Food Bank`, place, { site: 'foodbanks.example' }),
    make(`${name} Pantry`, place, { site: 'foodbanks.example' }),
    make(`${name} U3A`, place, { site: `u3asites.example/${plain(name)}` }),
    make(`Rotary Club of ${name}`, place),
    make(`Trustees of the ${name} Almshouses CIO`, place),
    ...place.parts.flatMap((part) => neighbourhood(part, place, make, by)),
  ]
}

const FROM_ELSEWHERE = [
  'Polska Szkoła Sobotnia im. Jana Pawła II',
  'Dom Polski Stowarzyszenie Kombatantów',
  'Cymdeithas Gymraeg Manceinion',
  'Côr Meibion Dyffryn Mersi',
  'Comhaltas Ceoltóirí Éireann',
  'Conradh na Gaeilge',
  'Jamia Mosque Ghausia',
  'Guru Nanak Dev Ji Gurdwara',
  'Masjid-e-Noor',
]
const FAMILIES =
  'Ogden Pilkington Kershaw Seddon Tattersall Whittaker Zochonis Hulme Brearley Crompton'.split(' ')

/** Everyone of a county of these towns. */
export function bodiesOf(places: readonly Place[], by: Chance): Body[] {
  const make = maker(by)
  const anywhere = () => by.pick(places)
  return [
    ...places.flatMap((place, at) => town(place, at, make, by)),
    ...FROM_ELSEWHERE.flatMap((name) => [
      make(name, anywhere()),
      make(`${name} (Women's Section)`, anywhere()),
    ]),
    ...FAMILIES.flatMap((family) => [
      make(`The ${family} Charitable Trust`, anywhere()),
      make(`${family} Engineering Ltd`, anywhere()),
      make(`${family} Community Solutions CIC`, anywhere()),
    ]),
  ]
}
