import { foldText } from './names.ts'

/** An organisation's name as words to compare: abbreviations written out, legal forms and small words gone. */
export type ReadOrganisationName = {
  /** Each once, in order; "St. John's C of E Prim. Sch." gives saint, john, anglican, primary, school. */
  words: readonly string[]
  /** All its words run together, abbreviations written out: "saintjohnceprimaryschool". */
  spelt: string
  /**
   * What stands in brackets, which is not among the words, and behind the last comma: where it is, which part of it;
   * not its short name.
   */
  asides: readonly string[]
  /** "saca" of the Stretford African Caribbean Association. */
  initials: string
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
    'womens institute = wi',
    'women s institute = wi',
    'women institute = wi',
    'woman institute = wi',
    'w i = wi',
    'c i c = cic',
    'c i o = cio',
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
  branch=br branches|bank=banks|foodbank=foodbanks|ministry=ministries|1=first|2=second|3=third|
  4=fourth|5=fifth|6=sixth|ann=anne|catherine=katherine katharine catharine`
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
// At the end, a word or three behind a comma, if enough stands before it: "Age Concern, Hale Barns".
const WHERE = /(?<=\S\s+\S+\s*),\s*(?:[^\s,]+\s*){1,3}$/
const BRACKETS = /\([^)]*\)|\[[^\]]*\]/g

const JOINING = new Set('the of for in at on a an to by and with s'.split(' '))

/** The one form under which a word is compared: "schools" and "sch" give school. */
export const wordForm = (word: string): string => singular(WORDS[word] || word.replace(ORDINAL, '$1'))
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/

const singular = (word: string) => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word)

function phrased(text: string): string {
  let folded = text
  for (const [from, to] of PHRASES) if (folded.includes(from)) folded = folded.replaceAll(from, to)
  return folded
}

const wordsOf = (text: string) => text.split(' ').filter(Boolean)
const writtenOut = (text: string) => wordsOf(text).map((word) => WORDS[word] || word)

/** The words of a text on which comparing rests; all of them where only small words stand there. */
function tellingOf(text: string): string[] {
  const once = phrased(` ${text} `)
  // Again once the words are written out: "High Sch" is a high school.
  const all = wordsOf(phrased(` ${writtenOut(once).join(' ')} `))
  const words = all.map(wordForm).filter((word) => !SMALL.has(word))
  const saintly = words.map((word, index) => (words[index - 1] === 'saint' ? singularName(word) : word))
  return saintly.length > 0 ? saintly : all
}

const read = (text: string) => foldText(text.replace(POSSESSIVE, '')).replace(ASSOCIATION, 'association')

/** Reads an organisation's name as written anywhere; for comparing, never for showing. */
export function readOrganisationName(name: string): ReadOrganisationName {
  const whole = name.slice(0, 300)
  const bare = whole.replace(BRACKETS, ' ')
  const place = WHERE.exec(bare)?.[0] ?? ''
  const text = read(bare.trim() === '' ? whole : bare)
  const small = (word: string) => !SMALL.has(word)
  const initials = wordsOf(foldText(bare.slice(0, bare.length - place.length)))
    .filter((word) => !JOINING.has(word))
    .map((word) => word[0])
    .join('')
  const asides = [...(whole.match(BRACKETS) ?? []), place].flatMap((each) => tellingOf(read(each)))
  return {
    words: [...new Set(tellingOf(text))].slice(0, 14),
    spelt: writtenOut(text).map(wordForm).filter(small).join(''),
    asides: bare.trim() === '' ? [] : [...new Set(asides)].filter((word) => word !== initials),
    initials,
  }
}

// "St Johns" is St John's, but St James, Agnes and Francis end in s by themselves.
const singularName = (word: string) =>
  /s$/.test(word) && !/(ames|nes|cis|mas|ius|las|les|ess|cus|us)$/.test(word) ? word.slice(0, -1) : word
