import { foldText } from './names.ts'

/** An organisation's name as words to compare: abbreviations written out, legal forms and small words gone. */
export type ReadOrganisationName = {
  /** Each once, in order; "St. John's C of E Prim. Sch." gives saint, john, anglican, primary, school. */
  words: readonly string[]
}

const SMALL = new Set(
  `the of for in at on a an to by de la el e le y with from upon near and or ltd limited plc llp cic cio inc incorporated
  gmbh co company uk gb held icw registered charity no number trading as t`.split(/\s+/),
)

// Several words that are one, the longest first; tried on the folded name with spaces around.
const PHRASES: readonly [string, string][] = (
  [
    'parochial church council of the ecclesiastical parish of = pcc',
    'parochial church council of the = pcc',
    'parochial church council of = pcc',
    'parochial church council = pcc',
    'church of england = anglican',
    'church in wales = anglican',
    'c of e = anglican',
    'c o e = anglican',
    'c e = anglican',
    'cofe = anglican',
    'coe = anglican',
    'ce = anglican',
    'roman catholic = catholic',
    'r c = catholic',
    'rc = catholic',
    'united reformed church = urc church',
    'united reformed = urc',
    'u r c = urc',
    'voluntary aided = ',
    'voluntary controlled = ',
    'parent teacher association = pta',
    'parents and teachers association = pta',
    'parent teachers association = pta',
    'parents teachers and friends association = pta',
    'parent teacher and friends association = pta',
    'p t a = pta',
    'ptfa = pta',
    'home school association = pta',
    'tenants and residents association = residents association',
    'residents and tenants association = residents association',
    'tara = residents association',
    'tra = residents association',
    'football club = football club',
    'f c = football club',
    'a f c = football club',
    'afc = football club',
    'fc = football club',
    'rugby football club = rugby club',
    'rugby union football club = rugby club',
    'rufc = rugby club',
    'rfc = rugby club',
    'rlfc = rugby league club',
    'c c = cricket club',
    'cc = cricket club',
    'lawn tennis club = tennis club',
    'ltc = tennis club',
    'hockey club = hockey club',
    'bowling club = bowls club',
    'working mens club = wmc club',
    'working men s club = wmc club',
    'wmc = wmc club',
    'community primary = primary',
    'c p = primary',
    'cp = primary',
    'infant and junior = primary',
    'infants and juniors = primary',
    'junior and infant = primary',
    'junior mixed and infant = primary',
    'j m and i = primary',
    'high school = secondary school',
    'senior school = secondary school',
    'comprehensive school = secondary school',
    'pre school = preschool',
    'play group = preschool',
    'citizens advice bureau = citizens advice',
    'cab = citizens advice',
    'trades union council = trades council',
    'tuc = trades council',
    'our lady = lady',
    'old age pensioners = pensioners',
    'national health service = nhs',
    'metropolitan borough council = council',
    'borough council = council',
    'district council = council',
    'city council = council',
    'county council = council',
    'mbc = council',
  ] as const
).map((line) => {
  const [from, to] = line.split(' =') as [string, string]
  return [` ${from} `, `${to.replace(/^ ?/, ' ')} `]
})

const WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  `saint=st s ss sts saints ste|united=utd|association=assoc assn ass assocn associations|society=soc socy|church=ch churches|
  school=sch schools schl|primary=prim pri|infant=inf infants|junior=jun jnr juniors jr|secondary=sec|community=comm com communities commty|
  centre=center ctr cntr cent|department=dept|government=govt|university=univ uni|hospital=hosp hospitals|
  brothers=bros|international=intl int|mosque=masjid masjed|national=nat natl|committee=cttee cte ctee|
  group=grp groups gp|council=cncl|club=clb clubs|park=pk|road=rd|street=str|avenue=ave|north=nth|south=sth|
  great=gt|manchester=mcr manc|evangelist=evang|methodist=meth|baptist=bapt|presbyterian=presb|congregational=cong|
  catholic=cath|residents=res resident residence|tenants=tenant|friends=friend frnds|scout=scouts scouting|guide=guides|
  brownie=brownies|lady=ladies|woman=women womens|man=men mens|boy=boys|girl=girls|athletic=ath athletics athl|
  sport=sports|trust=trusts tr|foundation=fdn fndn foundations|project=projects|service=services svc|trafford=|
  hall=halls|library=libraries lib|college=coll|grammar=gram|academy=acad academies|nursery=nurs nurseries|
  institute=inst|veteran=veterans vets|pensioner=pensioners oap|youth=yth|young=yng|worker=workers|union=unions|
  branch=br branches|bank=banks|foodbank=foodbanks|ministry=ministries|1=1st first|2=2nd second|3=3rd third|
  4=4th fourth|5=5th fifth|6=6th sixth|7=7th|8=8th|9=9th|10=10th`
    .replace(/\s+/g, ' ')
    .split('|')
    .flatMap((line) => {
      const [to, from] = line.trim().split('=') as [string, string]
      return from
        .split(' ')
        .filter(Boolean)
        .map((word) => [word, to])
    }),
)

// What a church's patron is also called; left out as often as written.
const EPITHETS = new Set(
  'evangelist apostle apostles martyr martyrs virgin baptist divine blessed holy great confessor archangel angel angels parish'.split(
    ' ',
  ),
)
/** Whether a word only adds to a saint's name. */
export const isEpithet = (word: string): boolean => EPITHETS.has(word)

const POSSESSIVE = /(?<=\p{L})['\u2018\u2019\u00b4`]s?(?!\p{L})/giu
const ASSOCIATION = /\b(?:assoc|assn|ass|assocn)\b/g
const BRACKETS = /\([^)]*\)|\[[^\]]*\]/g

/** The one form under which a word is compared: "schools" and "sch" give school. */
export const wordForm = (word: string): string => singular(WORDS[word] || word)

const singular = (word: string) => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word)

function phrased(text: string): string {
  let folded = text
  for (const [from, to] of PHRASES) if (folded.includes(from)) folded = folded.replaceAll(from, to)
  return folded
}

/** Reads an organisation's name as written anywhere; for comparing, never for showing. */
export function readOrganisationName(name: string): ReadOrganisationName {
  const bare = name.slice(0, 300).replace(BRACKETS, ' ')
  const text = (bare.trim() === '' ? name.slice(0, 300) : bare).replace(POSSESSIVE, '')
  const once = phrased(` ${foldText(text).replace(ASSOCIATION, 'association')} `)
  // Again once the words are written out: "High Sch" is a high school.
  const all = phrased(
    ` ${once
      .split(' ')
      .filter(Boolean)
      .map((word) => WORDS[word] || word)
      .join(' ')} `,
  )
    .split(' ')
    .filter(Boolean)
  const words = all.map(wordForm).filter((word) => !SMALL.has(word))
  const saintly = words.map((word, index) => (words[index - 1] === 'saint' ? singularName(word) : word))
  return { words: [...new Set(saintly.length > 0 ? saintly : all)].slice(0, 14) }
}

// "St Johns" is St John's, but St James, Agnes and Francis end in s by themselves.
const singularName = (word: string) =>
  /s$/.test(word) && !/(ames|nes|cis|mas|ius|las|les|ess|cus|us)$/.test(word) ? word.slice(0, -1) : word
